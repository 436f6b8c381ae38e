// churn.go: where a map of constant size ends, by the type of its keys and by whom each step
// deletes (golang/go issue 70886).
package main

import (
	"fmt"
	"math/rand"
	"runtime"
	"sort"
	"strings"
	"unsafe"
)

const (
	churnLive  = 56
	churnSteps = 100_000
	churnRuns  = 10
)

// slotsOf is the number of slots of a map, which must have tables.
func slotsOf(m any) int {
	header := (*rtMap)((*eface)(unsafe.Pointer(&m)).data)
	slots, last := 0, (*rtTable)(nil)
	for _, t := range header.directory() {
		if t != last {
			slots += int(t.capacity)
		}
		last = t
	}
	return slots
}

// churned fills a map of 128 slots with 56 entries and then replaces one a step.
func churned[K comparable](key func(int) K, victim string) int {
	m := make(map[K]int, 2*churnLive)
	live := make([]K, churnLive)
	for i := range live {
		live[i] = key(i)
		m[live[i]] = i
	}
	for i := churnLive; i < churnSteps; i++ {
		place := i % churnLive
		if victim == "random" {
			place = rand.Intn(churnLive)
		}
		condemned := live[place]
		if victim == "first of range" {
			for k := range m {
				condemned = k
				break
			}
		}
		delete(m, condemned)
		live[place] = key(i)
		m[live[place]] = i
	}
	if len(m) != churnLive {
		fail("churn: %d entries", len(m))
	}
	return slotsOf(m)
}

func churnRow[K comparable](name string, key func(int) K) {
	fmt.Printf("| %s |", name)
	for _, victim := range []string{"oldest", "random", "first of range"} {
		ends := map[int]int{}
		for range churnRuns {
			ends[churned(key, victim)]++
		}
		var words []string
		for slots, runs := range ends {
			words = append(words, fmt.Sprintf("%4d (%d)", slots, runs))
		}
		sort.Strings(words)
		fmt.Printf(" %s |", strings.Join(words, ", "))
	}
	fmt.Println()
}

func churnTable() {
	fmt.Printf("%s: slots after %d replacements, (runs of %d)\n| key | oldest | random | first of a range |\n",
		runtime.Version(), churnSteps-churnLive, churnRuns)
	churnRow("int", func(i int) int { return i })
	churnRow("int32", func(i int) int32 { return int32(i) })
	churnRow("string", func(i int) string { return fmt.Sprint(i) })
	churnRow("*int", func(i int) *int { return &[]int{i}[0] })
	churnRow("any", func(i int) any { return i })
	churnRow("float64", func(i int) float64 { return float64(i) })
	churnRow("[2]int", func(i int) [2]int { return [2]int{i, i} })
}
