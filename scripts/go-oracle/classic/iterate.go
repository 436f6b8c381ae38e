package main

import "fmt"

// startIter makes a real runtime iterator and then rewinds it to a start that
// the trace prescribes instead of the random one.
func (o *oracle) startIter() (*iterState, string) {
	st := &iterState{it: new(rtIter)}
	r := o.rng.next()
	if o.growing() {
		o.stats["iterStartedWhileGrowing"]++
	}
	rtIterInit(o.t, o.h, st.it)
	if o.h.count == 0 {
		st.done = true
		return st, "- -"
	}
	start := uintptr(r) & (1<<o.h.b - 1)
	off := uint8(r>>o.h.b) & 7
	it := st.it
	it.bptr = nil
	it.i = 0
	it.wrapped = false
	it.checkBucket = 0
	it.startBucket = start
	it.bucket = start
	it.offset = off
	return st, fmt.Sprintf("%d %d", start, off)
}

func (st *iterState) next() bool {
	if st.done {
		return false
	}
	rtIterNext(st.it)
	if st.it.key == nil {
		st.done = true
		return false
	}
	return true
}

func (o *oracle) iterAll() {
	h0, c0 := o.h.hash0, o.h.count
	st, pos := o.startIter()
	d := newFnv()
	n := 0
	for st.next() {
		d.u64(*st.it.key)
		d.u64(*st.it.elem)
		n++
	}
	if n != c0 {
		fail("%s: iteration returned %d of %d entries", o.sp.name, n, c0)
	}
	fmt.Fprintf(o.w, "i %s %d %016x\n", pos, n, uint64(d))
	o.after(h0, c0, false)
}

func (o *oracle) iterBegin(slot int) {
	h0, c0 := o.h.hash0, o.h.count
	st, pos := o.startIter()
	o.its[slot] = st
	fmt.Fprintf(o.w, "ib %d %s\n", slot, pos)
	o.after(h0, c0, false)
}

func (o *oracle) iterNext(slot int) bool {
	h0, c0 := o.h.hash0, o.h.count
	st := o.its[slot]
	ok := st.next()
	if ok {
		id := o.byKey[*st.it.key]
		ki := o.keys[id]
		if ki.pos < 0 || ki.val != *st.it.elem {
			fail("%s: iterator returned a dead or stale entry at op %d", o.sp.name, o.ops)
		}
		fmt.Fprintf(o.w, "in %d %d %d\n", slot, id, *st.it.elem)
	} else {
		fmt.Fprintf(o.w, "in %d -\n", slot)
	}
	o.after(h0, c0, false)
	return ok
}
