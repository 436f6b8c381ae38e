// memory.go: what a map of 1,000,000 uint64 pairs keeps alive on the heap through its life, and
// the group sizes of the compiler's own type descriptors.
package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

const entries = 1_000_000

type lifecycle struct {
	m     map[uint64]uint64
	keys  splitmix
	first uint64
}

func heapAlloc() uint64 {
	runtime.GC()
	runtime.GC()
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	return ms.HeapAlloc
}

func (l *lifecycle) add(n int) {
	for ; n > 0; n-- {
		k := l.keys.next()
		l.m[k] = k
	}
}

// drop deletes the oldest n of the keys that were added from start on.
func (l *lifecycle) drop(start uint64, n int) {
	r := splitmix{start}
	for ; n > 0; n-- {
		delete(l.m, r.next())
	}
}

func lifecycleTable() {
	base := heapAlloc()
	l := &lifecycle{m: map[uint64]uint64{}, keys: splitmix{1}}
	report := func(state string) {
		h := heapAlloc() - base
		header := **(**rtMap)(unsafe.Pointer(&l.m))
		tables, last := 0, (*rtTable)(nil)
		for _, t := range header.directory() {
			if t != last {
				tables++
			}
			last = t
		}
		fmt.Printf("| %s | %d | %d | %d | %d |\n", state, len(l.m), tables, header.dirLen, h)
	}
	fmt.Printf("%s %s/%s\n| state | len | tables | directory | HeapAlloc |\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	l.add(entries)
	report("full")
	l.drop(1, entries*9/10)
	report("after delete 90 %")
	l.add(1)
	report("after one insert")
	l.add(entries - entries/10 - 1)
	report("refilled to 1,000,000")
	for k := range l.m {
		delete(l.m, k)
	}
	report("after delete 100 %")
	l.add(entries)
	report("refilled after that")
	clear(l.m)
	report("after clear")
	l.add(entries / 10)
	report("100,000 in the cleared map")
	old := l.m
	l.m = make(map[uint64]uint64, len(old))
	for k, v := range old {
		l.m[k] = v
	}
	old = nil
	report("copied into make(map, 100000)")
	copied := l.m
	l.m = map[uint64]uint64{}
	for k, v := range copied {
		l.m[k] = v
	}
	copied = nil
	report("copied into an unhinted map")
	l.m = make(map[uint64]uint64, entries)
	report("make(map, 1000000)")
	runtime.KeepAlive(l)
}

type named struct {
	name string
	m    any
}

func groupSizes() {
	fmt.Println("| map type | slot | group |")
	for _, n := range []named{
		{"uint64 -> uint64", map[uint64]uint64(nil)}, {"uint32 -> uint32", map[uint32]uint32(nil)},
		{"int64 -> int8", map[int64]int8(nil)}, {"uint64 -> struct{}", map[uint64]struct{}(nil)},
		{"uint8 -> bool", map[uint8]bool(nil)}, {"string -> int", map[string]int(nil)},
		{"string -> string", map[string]string(nil)}, {"string -> struct{}", map[string]struct{}(nil)},
		{"any -> any", map[any]any(nil)}, {"int -> [128]byte", map[int][128]byte(nil)},
		{"int -> [129]byte", map[int][129]byte(nil)}, {"struct{} -> struct{}", map[struct{}]struct{}(nil)},
	} {
		t := (*rtMapType)((*eface)(unsafe.Pointer(&n.m)).typ)
		fmt.Printf("| %s | %d | %d |\n", n.name, t.slot(), t.groupSize)
	}
}

type struct48 [6]int

// article measures a map of n entries full and with all of them deleted.
func article[V any](name string, n int, value func() V) {
	base := heapAlloc()
	m := map[int]V{}
	for i := 0; i < n; i++ {
		m[i] = value()
	}
	full := heapAlloc() - base
	for i := 0; i < n; i++ {
		delete(m, i)
	}
	fmt.Printf("| %s | %d | %d | %d |\n", name, n, full, heapAlloc()-base)
	runtime.KeepAlive(m)
}

// articles repeats what others have published of Go's maps.
func articles() {
	fmt.Println("| map type | entries | full | deleted |")
	article("int -> [128]byte", 1_000_000, func() (v [128]byte) { return })
	article("int -> struct of 48 bytes", 10_000, func() (v struct48) { return })
	article("int -> pointer to it", 10_000, func() *struct48 { return new(struct48) })
}
