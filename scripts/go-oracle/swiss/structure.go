// structure.go: reads the map's memory: snapshots, dumps, and the checks made on the way.
package main

import (
	"fmt"
	"math/bits"
	"unsafe"
)

func ptr(k *uint64) unsafe.Pointer { return unsafe.Pointer(k) }

// shape is what decides whether an operation deserves a snapshot of its own.
type shape struct {
	kind, dirLen, tables, capacity, tombstones, used int
}

func (s shape) differs(t shape) bool {
	return s.kind != t.kind || s.dirLen != t.dirLen || s.tables != t.tables || s.capacity != t.capacity ||
		s.tombstones < t.tombstones-1
}

func (o *oracle) shape() shape {
	m := o.m
	s := shape{dirLen: m.dirLen, used: int(m.used)}
	switch {
	case m.dirPtr == nil:
	case m.dirLen == 0:
		s.kind = 1
		s.capacity = 8
	default:
		s.kind = 2
		var last *rtTable
		for _, t := range m.directory() {
			if t != last {
				s.tables++
				s.capacity += int(t.capacity)
				s.tombstones += t.tombstones()
			}
			last = t
		}
	}
	return s
}

func (o *oracle) count(was, now shape) {
	if now.kind == 2 && was.kind != 2 {
		o.stats["toTable"]++
		if now.used == was.used {
			o.stats["toTableByUpdate"]++
		}
	}
	if now.kind == 2 && was.kind == 2 {
		switch {
		case now.tables > was.tables:
			o.stats["split"] += now.tables - was.tables
			o.stats["dirDoubling"] += bits.Len(uint(now.dirLen)) - bits.Len(uint(was.dirLen))
			if now.tables > was.tables+1 {
				o.stats["repeatedSplit"]++
			}
		case now.capacity > was.capacity:
			o.stats["grow"]++
			if was.tombstones*10 >= was.capacity {
				o.stats["growDespiteTombstones"]++
			}
		case now.tombstones < was.tombstones-1 && now.used > 0:
			o.stats["prune"]++
		case now.tombstones == was.tombstones-1:
			o.stats["tombstoneReused"]++
		case now.tombstones < was.tombstones:
			o.stats["tombstonesWiped"]++
		}
		if now.tombstones > was.tombstones {
			o.stats["tombstoneMade"]++
		}
	}
	o.stats["maxDir"] = max(o.stats["maxDir"], now.dirLen)
	o.stats["maxTombstones"] = max(o.stats["maxTombstones"], now.tombstones)
}

// eachTable visits every distinct table once, in directory order.
func (o *oracle) eachTable(visit func(i int, t *rtTable)) {
	var last *rtTable
	for i, t := range o.m.directory() {
		if t != last {
			if t.index != i {
				fail("%s: table at %d says index %d", o.sp.name, i, t.index)
			}
			visit(i, t)
		}
		last = t
	}
}

func (o *oracle) small() *rtGroup { return (*rtGroup)(o.m.dirPtr) }

func digestGroup(d *fnv, g *rtGroup) {
	for _, c := range g.ctrl {
		d.bytes(1, uint64(c))
	}
	for s, c := range g.ctrl {
		if c < 0x80 {
			d.bytes(8, g.slots[s].key)
			d.bytes(8, g.slots[s].val)
		}
	}
}

func (o *oracle) digest() uint64 {
	d := newFnv()
	switch {
	case o.m.dirPtr == nil:
	case o.m.dirLen == 0:
		d.bytes(1, 1)
		digestGroup(&d, o.small())
	default:
		d.bytes(1, 2)
		for _, t := range o.m.directory() {
			d.bytes(4, uint64(t.index))
		}
		o.eachTable(func(i int, t *rtTable) {
			d.bytes(4, uint64(i))
			d.bytes(1, uint64(t.localDepth))
			d.bytes(2, uint64(t.capacity))
			d.bytes(2, uint64(t.growthLeft))
			d.bytes(2, uint64(t.used))
			gs := t.groupSlice()
			for j := range gs {
				digestGroup(&d, &gs[j])
			}
		})
	}
	return uint64(d)
}

// check verifies the invariants of the specification and the shadow copy against every live slot.
func (o *oracle) check() {
	seen := map[uint64]bool{}
	live := func(key, val uint64, ctrl uint8, top int) {
		id, ok := o.byKey[key]
		if !ok || o.keys[id].pos < 0 || o.keys[id].val != val || seen[key] {
			fail("%s: stray live slot at op %d", o.sp.name, o.ops)
		}
		seen[key] = true
		h := o.hash(key)
		if byte(h&0x7F) != ctrl || top >= 0 && int(h>>(o.m.globalShift&63)) < top {
			fail("%s: slot in the wrong place at op %d", o.sp.name, o.ops)
		}
	}
	if o.m.dirPtr != nil && o.m.dirLen == 0 {
		for s, c := range o.small().ctrl {
			if c < 0x80 {
				live(o.small().slots[s].key, o.small().slots[s].val, c, -1)
			}
		}
	}
	if o.m.dirLen > 0 {
		o.eachTable(func(i int, t *rtTable) {
			empty, dead, full := 0, 0, 0
			gs := t.groupSlice()
			for j := range gs {
				e, d := 0, 0
				for s, c := range gs[j].ctrl {
					switch {
					case c == ctrlEmpty:
						e++
					case c == ctrlDeleted:
						d++
					case c < 0x80:
						full++
						top := i
						if o.m.dirLen == 1 {
							top = -1
						}
						live(gs[j].slots[s].key, gs[j].slots[s].val, c, top)
					default:
						fail("%s: control byte %02x", o.sp.name, c)
					}
				}
				if e > 0 && d > 0 {
					fail("%s: group with empty and deleted slots", o.sp.name)
				}
				empty, dead = empty+e, dead+d
			}
			if full != int(t.used) || empty == 0 || t.capacity > 8 && dead != t.tombstones() {
				fail("%s: table %d: %d full, %d empty, %d deleted, used %d growthLeft %d", o.sp.name, i, full, empty, dead, t.used, t.growthLeft)
			}
		})
	}
	if len(seen) != int(o.m.used) || len(o.pres) != int(o.m.used) || len(asGoMap(o.m)) != int(o.m.used) {
		fail("%s: used %d, slots %d, shadow %d", o.sp.name, o.m.used, len(seen), len(o.pres))
	}
	if o.sp.hasher == "wy" || o.sp.hasher == "aes" {
		// The same header read through the ordinary language operations.
		gm := asGoMap(o.m)
		for id, ki := range o.keys {
			v, ok := gm[ki.key]
			if ok != (ki.pos >= 0) || ok && v != ki.val {
				fail("%s: plain m[k] disagrees for key %d", o.sp.name, id)
			}
		}
	}
}

func (o *oracle) snap(dump bool) {
	m := o.m
	if m.writing != 0 {
		fail("writing flag left set")
	}
	if m.dirLen > 0 && (m.dirLen != 1<<m.globalDepth || m.globalShift != 64-m.globalDepth) {
		fail("directory of %d with depth %d, shift %d", m.dirLen, m.globalDepth, m.globalShift)
	}
	o.check()
	s := o.shape()
	fmt.Fprintf(o.w, "s %d n=%d sh=%d dl=%d gd=%d tp=%d cs=%d seed=%016x tab=%d cap=%d ts=%d d=%016x\n",
		o.ops, m.used, s.kind, m.dirLen, m.globalDepth, bit(m.tombstonePossible), m.clearSeq, m.seed,
		s.tables, s.capacity, s.tombstones, o.digest())
	if dump {
		o.dump(s.kind)
	}
}

func (o *oracle) dump(kind int) {
	if kind == 1 {
		o.dumpGroup("-", 0, o.small())
	}
	if kind != 2 {
		return
	}
	fmt.Fprint(o.w, "f d")
	for _, t := range o.m.directory() {
		fmt.Fprintf(o.w, " %d", t.index)
	}
	fmt.Fprintln(o.w)
	o.eachTable(func(i int, t *rtTable) {
		fmt.Fprintf(o.w, "f t %d %d %d %d %d\n", i, t.localDepth, t.capacity, t.growthLeft, t.used)
		gs := t.groupSlice()
		for j := range gs {
			o.dumpGroup(fmt.Sprint(i), j, &gs[j])
		}
	})
}

func (o *oracle) dumpGroup(table string, j int, g *rtGroup) {
	fmt.Fprintf(o.w, "f g %s %d %x", table, j, g.ctrl[:])
	for s, c := range g.ctrl {
		if c < 0x80 {
			fmt.Fprintf(o.w, " %d=%d", o.byKey[g.slots[s].key], g.slots[s].val)
		}
	}
	fmt.Fprintln(o.w)
}
