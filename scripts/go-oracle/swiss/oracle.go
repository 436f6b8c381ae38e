// oracle.go: runs a deterministic operation sequence on a real Go map[uint64]uint64 and writes
// what the runtime did. The trace format is described in README.md.
package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
)

type spec struct {
	name   string
	hasher string // wy | aes | mix | ident | steer
	keys   string // seq | rnd
	hint   int
	seed   uint64
	every  int
	dump   string // "end" or "all"
	script string
}

// native tells whether the trace uses Go's own hash.
func (sp spec) native() bool { return sp.hasher == "wy" || sp.hasher == "aes" }

type keyInfo struct {
	key     uint64
	val     uint64
	pos     int // index in present, or -1
	apos    int // index in absent, or -1
	born    int // number of the operation that made it present
	emitted int // last epoch for which a k line was written
}

type iterState struct {
	it   *rtIter
	done bool
}

type oracle struct {
	sp     spec
	w      *bufio.Writer
	t      *rtMapType
	m      *rtMap
	rng    splitmix
	epoch  int
	ops    int
	puts   uint64
	keys   []*keyInfo
	byKey  map[uint64]int
	pres   []int
	abs    []int
	seq    uint64
	serial uint64
	last   shape
	its    [4]*iterState
	stats  map[string]int
}

func fail(format string, a ...any) {
	fmt.Fprintf(os.Stderr, "oracle: "+format+"\n", a...)
	os.Exit(1)
}

func newOracle(sp spec, w *bufio.Writer) *oracle {
	o := &oracle{sp: sp, w: w, rng: splitmix{sp.seed ^ 0x5DEECE66D}, byKey: map[uint64]int{}, stats: map[string]int{}}
	t := *nativeMapType()
	o.t = &t
	switch sp.hasher {
	case "wy", "aes":
	case "mix":
		t.hasher = hashMix
	case "ident":
		t.hasher = hashIdent
	case "steer":
		t.hasher = hashSteer
	default:
		fail("hasher %q", sp.hasher)
	}
	o.m = rtMakemap(o.t, sp.hint, nil)
	o.m.seed = seedFor(sp.seed, 0)
	o.last = o.shape()
	return o
}

func (o *oracle) hash(key uint64) uint64 {
	k := new(uint64)
	*k = key
	return uint64(o.t.hasher(ptr(k), o.m.seed))
}

func (o *oracle) fresh() int {
	for {
		var k uint64
		switch o.sp.keys {
		case "seq":
			k = o.seq
			o.seq++
		case "rnd":
			k = o.rng.next()
		default:
			fail("keys %q", o.sp.keys)
		}
		if _, dup := o.byKey[k]; !dup {
			return o.addKey(k)
		}
	}
}

func (o *oracle) steered(top, group uint64) int {
	o.serial++
	return o.addKey(top<<52 | group<<45 | o.serial)
}

func (o *oracle) addKey(k uint64) int {
	id := len(o.keys)
	o.keys = append(o.keys, &keyInfo{key: k, pos: -1, apos: -1, emitted: -1})
	o.byKey[k] = id
	return id
}

// touch declares a key the first time an epoch uses it.
func (o *oracle) touch(id int) *keyInfo {
	ki := o.keys[id]
	if ki.emitted != o.epoch {
		ki.emitted = o.epoch
		fmt.Fprintf(o.w, "k %d %016x %016x\n", id, ki.key, o.hash(ki.key))
	}
	return ki
}

func (o *oracle) setPresent(id int) {
	ki := o.keys[id]
	if ki.apos >= 0 {
		last := o.abs[len(o.abs)-1]
		o.abs[ki.apos] = last
		o.keys[last].apos = ki.apos
		o.abs = o.abs[:len(o.abs)-1]
		ki.apos = -1
	}
	ki.pos = len(o.pres)
	ki.born = o.ops
	o.pres = append(o.pres, id)
}

func (o *oracle) setAbsent(id int) {
	ki := o.keys[id]
	last := o.pres[len(o.pres)-1]
	o.pres[ki.pos] = last
	o.keys[last].pos = ki.pos
	o.pres = o.pres[:len(o.pres)-1]
	ki.pos = -1
	ki.apos = len(o.abs)
	o.abs = append(o.abs, id)
}

// after runs after every operation; seedWas is the header's seed from before it.
func (o *oracle) after(seedWas uintptr) {
	o.ops++
	snapped := false
	if o.m.seed != seedWas {
		// The runtime has just drawn a new random seed. Replace it by the scheduled one, so that
		// the trace can be repeated.
		if o.m.used != 0 {
			fail("%s: seed changed in a map with entries at op %d", o.sp.name, o.ops)
		}
		o.stats["seeds"]++
		o.epoch++
		o.m.seed = seedFor(o.sp.seed, o.epoch)
		fmt.Fprintf(o.w, "e %d %016x\n", o.epoch, o.m.seed)
		o.declareForIterators()
		o.snap(o.sp.dump == "all")
		snapped = true
	}
	now := o.shape()
	o.count(o.last, now)
	if now.differs(o.last) && !snapped {
		o.snap(o.sp.dump == "all")
		snapped = true
	}
	o.last = now
	if !snapped && o.ops%o.sp.every == 0 {
		o.snap(o.sp.dump == "all")
	}
}

// declareForIterators: an iterator on a stale table looks keys up again under the new seed.
func (o *oracle) declareForIterators() {
	for _, st := range o.its {
		if st != nil && !st.done {
			for id := range o.keys {
				o.touch(id)
			}
			return
		}
	}
}

func (o *oracle) put(id int) {
	ki := o.touch(id)
	s0, n0 := o.m.seed, o.m.used
	o.puts++
	*rtAssign(o.t, o.m, ki.key) = o.puts
	ki.val = o.puts
	isNew := o.m.used != n0
	if isNew != (ki.pos < 0) {
		fail("%s: put disagrees with the shadow copy at op %d", o.sp.name, o.ops)
	}
	if isNew {
		o.setPresent(id)
	}
	fmt.Fprintf(o.w, "p %d %d %d\n", id, ki.val, bit(isNew))
	o.after(s0)
}

func (o *oracle) get(id int) {
	ki := o.touch(id)
	p, ok := rtAccess2(o.t, o.m, ki.key)
	v := *p
	if ok != (ki.pos >= 0) || (ok && v != ki.val) || (!ok && v != 0) {
		fail("%s: get disagrees with the shadow copy at op %d", o.sp.name, o.ops)
	}
	fmt.Fprintf(o.w, "g %d %d %d\n", id, bit(ok), v)
	o.after(o.m.seed)
}

func (o *oracle) del(id int) {
	ki := o.touch(id)
	s0, n0 := o.m.seed, o.m.used
	rtDelete(o.t, o.m, ki.key)
	removed := o.m.used != n0
	if removed != (ki.pos >= 0) {
		fail("%s: delete disagrees with the shadow copy at op %d", o.sp.name, o.ops)
	}
	if removed {
		o.setAbsent(id)
	}
	fmt.Fprintf(o.w, "d %d %d\n", id, bit(removed))
	o.after(s0)
}

func (o *oracle) clear() {
	s0 := o.m.seed
	rtClear(o.t, o.m)
	for len(o.pres) > 0 {
		o.setAbsent(o.pres[len(o.pres)-1])
	}
	fmt.Fprintf(o.w, "c\n")
	o.after(s0)
}

// startIter makes a real runtime iterator and then gives it the two offsets of the trace instead
// of the random ones.
func (o *oracle) startIter() (*iterState, string) {
	st := &iterState{it: new(rtIter)}
	rtIterInit(st.it, o.t, o.m)
	if o.m.used == 0 {
		st.done = true
		return st, "- -"
	}
	st.it.entryOffset = o.rng.next()
	st.it.dirOffset = o.rng.next()
	return st, fmt.Sprintf("%016x %016x", st.it.entryOffset, st.it.dirOffset)
}

func (st *iterState) next() bool {
	if st.done {
		return false
	}
	rtIterNext(st.it)
	st.done = st.it.key == nil
	return !st.done
}

func (o *oracle) iterAll() {
	st, pos := o.startIter()
	d := newFnv()
	n := uint64(0)
	for st.next() {
		d.bytes(8, *st.it.key)
		d.bytes(8, *st.it.elem)
		n++
	}
	if n != o.m.used {
		fail("%s: iteration returned %d of %d entries", o.sp.name, n, o.m.used)
	}
	fmt.Fprintf(o.w, "i %s %d %016x\n", pos, n, uint64(d))
	o.after(o.m.seed)
}

func (o *oracle) iterBegin(slot int) {
	st, pos := o.startIter()
	o.its[slot] = st
	fmt.Fprintf(o.w, "ib %d %s\n", slot, pos)
	o.after(o.m.seed)
}

func (o *oracle) iterNext(slot int) bool {
	st := o.its[slot]
	stale := !st.done && st.it.tab != nil && st.it.tab.index == -1
	ok := st.next()
	if ok {
		id := o.byKey[*st.it.key]
		ki := o.keys[id]
		if ki.pos < 0 || ki.val != *st.it.elem {
			fail("%s: iterator returned a dead or stale entry at op %d", o.sp.name, o.ops)
		}
		fmt.Fprintf(o.w, "in %d %d %d\n", slot, id, *st.it.elem)
		if stale {
			o.stats["inStale"]++
		}
	} else {
		fmt.Fprintf(o.w, "in %d -\n", slot)
	}
	o.after(o.m.seed)
	return ok
}

func run(sp spec, p profile, w *bufio.Writer) map[string]int {
	o := newOracle(sp, w)
	fmt.Fprintf(w, "swissmap-trace 1\nname %s\ngo %s %s/%s\nprofile %s\nhasher %s\nkeys %s\nhint %d\nseed %d\nevery %d\nscript %s\nbegin\ne 0 %016x\n",
		sp.name, runtime.Version(), runtime.GOOS, runtime.GOARCH, p, sp.hasher, sp.keys, sp.hint, sp.seed, sp.every, sp.script, o.m.seed)
	o.snap(sp.dump == "all")
	o.play(sp.script)
	o.snap(true)
	fmt.Fprintf(w, "end %d\n", o.ops)
	o.stats["ops"] = o.ops
	o.stats["keys"] = len(o.keys)
	o.stats["finalCount"] = int(o.m.used)
	return o.stats
}
