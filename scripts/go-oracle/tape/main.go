// Command gotape replays tapes on Go's own map[uint64]uint64 and prints nanoseconds per operation.
//
// A tape file: little-endian 64-bit words: the number of fills F, the number of deletes D, then F
// keys to put (each with value key|1) and D keys to delete, in order.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"sort"
	"strconv"
	"time"
)

type tape struct{ fills, deletes []uint64 }

func fail(format string, a ...any) {
	fmt.Fprintf(os.Stderr, "gotape: "+format+"\n", a...)
	os.Exit(1)
}

func read(file string) tape {
	data, err := os.ReadFile(file)
	if err != nil {
		fail("%v", err)
	}
	if len(data) < 16 || len(data)%8 != 0 {
		fail("%s: %d bytes are no tape of 64-bit words", file, len(data))
	}
	words := make([]uint64, len(data)/8)
	for i := range words {
		words[i] = binary.LittleEndian.Uint64(data[8*i:])
	}
	fills, deletes := words[0], words[1]
	if fills+deletes+2 != uint64(len(words)) {
		fail("%s: header says %d fills and %d deletes, file has %d words after it", file, fills, deletes, len(words)-2)
	}
	return tape{words[2 : 2+fills], words[2+fills:]}
}

// replay returns ns per fill, per delete and per lookup of the deleted keys afterwards.
func (t tape) replay() (ns [3]float64, removed int, found uint64) {
	m := map[uint64]uint64{}
	start := time.Now()
	for _, k := range t.fills {
		m[k] = k | 1
	}
	ns[0] = float64(time.Since(start)) / float64(len(t.fills))
	runtime.GC()
	full := len(m)
	start = time.Now()
	for _, k := range t.deletes {
		delete(m, k)
	}
	ns[1] = float64(time.Since(start)) / float64(len(t.deletes))
	removed = full - len(m)
	start = time.Now()
	for _, k := range t.deletes {
		found += m[k]
	}
	ns[2] = float64(time.Since(start)) / float64(len(t.deletes))
	return ns, removed, found
}

func main() {
	if len(os.Args) < 3 {
		fail("usage: gotape ROUNDS TAPE...")
	}
	rounds, err := strconv.Atoi(os.Args[1])
	if err != nil || rounds < 1 {
		fail("ROUNDS %q: a number from 1 on", os.Args[1])
	}
	debug.SetGCPercent(-1)
	for _, file := range os.Args[2:] {
		t := read(file)
		var all [3][]float64
		removed, found := 0, uint64(0)
		for i := 0; i < rounds; i++ {
			runtime.GC()
			ns, r, f := t.replay()
			for j := range ns {
				all[j] = append(all[j], ns[j])
			}
			removed, found = r, f
		}
		fmt.Printf("%s %s: removed %d found %d", runtime.Version(), file, removed, found)
		for j, name := range []string{"fill", "delete", "get-after"} {
			sort.Float64s(all[j])
			fmt.Printf("  %s %.1f (%.1f..%.1f)", name, all[j][rounds/2], all[j][0], all[j][rounds-1])
		}
		fmt.Println(" ns/op, median (min..max)")
	}
}
