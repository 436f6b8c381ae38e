package main

import (
	"fmt"
	"strconv"
	"unsafe"
)

func totalBuckets(b int) int {
	n := 1 << b
	if b >= 4 {
		n += 1 << (b - 4)
		sz := uintptr(n) * bucketBytes
		up := rtRoundup(sz)
		if up != sz {
			n = int(up / bucketBytes)
		}
	}
	return n
}

type fnv uint64

func newFnv() fnv { return 0xcbf29ce484222325 }

func (f *fnv) b(x byte) { *f = (*f ^ fnv(x)) * 0x100000001b3 }

func (f *fnv) u64(x uint64) {
	for i := 0; i < 8; i++ {
		f.b(byte(x >> (8 * i)))
	}
}

func (f *fnv) u32(x uint32) {
	for i := 0; i < 4; i++ {
		f.b(byte(x >> (8 * i)))
	}
}

// walk visits one bucket array. kind is 1 for a regular bucket, 2 for an
// overflow bucket taken from the array's own tail (idx says which), 3 for an
// overflow bucket allocated on its own.
func walk(arr unsafe.Pointer, b int, visit func(i, kind, idx int, bk *rtBucket), endChain func(i int)) {
	base := uintptr(arr)
	n := 1 << b
	lim := base + uintptr(totalBuckets(b))*bucketBytes
	for i := 0; i < n; i++ {
		bk := (*rtBucket)(unsafe.Add(arr, i*bucketBytes))
		visit(i, 1, 0, bk)
		for bk = bk.next; bk != nil; bk = bk.next {
			a := uintptr(unsafe.Pointer(bk))
			if a >= base && a < lim {
				visit(i, 2, int((a-base)/bucketBytes)-n, bk)
			} else {
				visit(i, 3, 0, bk)
			}
		}
		endChain(i)
	}
}

func (o *oracle) digest(arr unsafe.Pointer, b int, check bool, seen map[uint64]bool) (uint64, int, int) {
	d := newFnv()
	chain, longest, heap := 0, 0, 0
	rest := false
	walk(arr, b, func(i, kind, idx int, bk *rtBucket) {
		chain++
		d.b(byte(kind))
		if kind == 2 {
			d.u32(uint32(idx))
		}
		if kind == 3 {
			heap++
		}
		for s := 0; s < 8; s++ {
			d.b(bk.top[s])
		}
		for s := 0; s < 8; s++ {
			top := bk.top[s]
			if top >= 5 {
				d.u64(bk.keys[s])
				d.u64(bk.vals[s])
			}
			if !check {
				continue
			}
			if rest && top != 0 {
				fail("%s: something after emptyRest", o.sp.name)
			}
			if top == 0 {
				rest = true
			}
			if top >= 5 {
				k := bk.keys[s]
				id, ok := o.byKey[k]
				if !ok || o.keys[id].pos < 0 || o.keys[id].val != bk.vals[s] || seen[k] {
					fail("%s: stray live cell", o.sp.name)
				}
				seen[k] = true
				hv := o.hash(k)
				tb := byte(hv >> 56)
				if tb < 5 {
					tb += 5
				}
				if tb != top || int(hv&(1<<b-1)) != i {
					fail("%s: cell in the wrong place", o.sp.name)
				}
			}
		}
	}, func(i int) {
		d.b(0xFF)
		if chain > longest {
			longest = chain
		}
		chain, rest = 0, false
	})
	return uint64(d), longest, heap
}

func (o *oracle) snap(dump bool) {
	h := o.h
	if h.flags&flagWriting != 0 {
		fail("writing flag left set")
	}
	ob := -1
	if h.oldbuckets != nil {
		ob = int(h.b) - 1
		if h.flags&flagSameSize != 0 {
			ob = int(h.b)
		}
	}
	tot, pre, ov, oov := 0, 0, 0, 0
	seen := map[uint64]bool{}
	dig, odig, chain := newFnv(), "-", 0
	dv := uint64(dig)
	if h.buckets != nil {
		tot = totalBuckets(int(h.b))
		dv, chain, _ = o.digest(h.buckets, int(h.b), true, seen)
	}
	if h.oldbuckets != nil {
		x, _, _ := o.digest(h.oldbuckets, ob, true, seen)
		odig = fmt.Sprintf("%016x", x)
	}
	if len(seen) != h.count || len(o.pres) != h.count || len(asGoMap(h)) != h.count {
		fail("%s: count %d, cells %d, shadow %d", o.sp.name, h.count, len(seen), len(o.pres))
	}
	if o.sp.hasher == "wy" || o.sp.hasher == "aes" {
		// The same header read through the ordinary language operations.
		gm := asGoMap(h)
		for id, ki := range o.keys {
			v, ok := gm[ki.key]
			if ok != (ki.pos >= 0) || ok && v != ki.val {
				fail("%s: plain m[k] disagrees for key %d", o.sp.name, id)
			}
		}
	}
	if h.extra != nil {
		if h.extra.overflow != nil {
			ov = len(*h.extra.overflow)
		}
		if h.extra.oldoverflow != nil {
			oov = len(*h.extra.oldoverflow)
		}
		if h.extra.nextOverflow != nil {
			lim := uintptr(h.buckets) + uintptr(tot)*bucketBytes
			pre = int((lim - uintptr(h.extra.nextOverflow)) / bucketBytes)
			if pre < 1 || pre > tot-1<<h.b {
				fail("nextOverflow outside the array")
			}
		}
	}
	fmt.Fprintf(o.w, "s %d n=%d B=%d fl=%d nov=%d h0=%d ob=%d nev=%d tot=%d pre=%d ov=%d oov=%d ch=%d d=%016x od=%s\n",
		o.ops, h.count, h.b, h.flags, h.noverflow, h.hash0, ob, h.nevacuate, tot, pre, ov, oov, chain, dv, odig)
	if int(h.b) > o.stats["maxB"] {
		o.stats["maxB"] = int(h.b)
	}
	if chain > o.stats["maxChain"] {
		o.stats["maxChain"] = chain
	}
	if dump {
		if h.buckets != nil {
			o.dumpArray("n", h.buckets, int(h.b))
		}
		if h.oldbuckets != nil {
			o.dumpArray("o", h.oldbuckets, ob)
		}
	}
}

func (o *oracle) dumpArray(tag string, arr unsafe.Pointer, b int) {
	walk(arr, b, func(i, kind, idx int, bk *rtBucket) {
		k := "m"
		if kind == 2 {
			k = "o" + strconv.Itoa(idx)
		} else if kind == 3 {
			k = "h"
		}
		fmt.Fprintf(o.w, "f %s %d %s %x", tag, i, k, bk.top[:])
		for s := 0; s < 8; s++ {
			if bk.top[s] >= 5 {
				fmt.Fprintf(o.w, " %d=%d", o.byKey[bk.keys[s]], bk.vals[s])
			}
		}
		fmt.Fprintln(o.w)
	}, func(int) {})
}
