// The oracle replays a deterministic operation sequence on a real Go 1.19
// map[uint64]uint64 and writes what the runtime did as a text trace. FORMAT.md
// describes the traces.
package main

import (
	"bufio"
	"fmt"
	"os"
	"unsafe"
)

type spec struct {
	name   string
	hasher string // wy | aes | mix | ident | steer
	keys   string // seq | rnd | stride
	hint   int
	seed   uint64
	every  int
	dump   string // "end" or "all"
	script string
}

type keyInfo struct {
	key     uint64
	val     uint64
	pos     int // index in present, or -1
	apos    int // index in absent, or -1
	born    int // op number of the put that made it present
	emitted int // last epoch for which a k line was written
}

type oracle struct {
	sp     spec
	w      *bufio.Writer
	t      *rtMapType
	h      *rtMap
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
	grew   bool
	lastB  uint8
	its    [4]*iterState
	stats  map[string]int
}

type iterState struct {
	it   *rtIter
	done bool
}

func fail(format string, a ...any) {
	fmt.Fprintf(os.Stderr, "oracle: "+format+"\n", a...)
	os.Exit(1)
}

func newOracle(sp spec, w *bufio.Writer) *oracle {
	o := &oracle{sp: sp, w: w, rng: splitmix{sp.seed ^ 0x5DEECE66D}, byKey: map[uint64]int{}, stats: map[string]int{}}
	t := nativeMapType()
	switch sp.hasher {
	case "wy", "aes":
		o.t = t
	default:
		c := *t
		switch sp.hasher {
		case "mix":
			c.hasher = hashMix
		case "ident":
			c.hasher = hashIdent
		case "steer":
			c.hasher = hashSteer
		default:
			fail("hasher %q", sp.hasher)
		}
		o.t = &c
	}
	o.h = rtMakemap(o.t, sp.hint, nil)
	o.h.hash0 = hash0For(sp.seed, 0)
	o.lastB = o.h.b
	return o
}

func (o *oracle) hash(key uint64) uint64 {
	return uint64(o.t.hasher(unsafe.Pointer(&key), uintptr(o.h.hash0)))
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (o *oracle) growing() bool { return o.h.oldbuckets != nil }

// after runs after every operation. hashWas and countWas are the header
// values from before it.
func (o *oracle) after(hashWas uint32, countWas int, mayReset bool) {
	o.ops++
	snapped := false
	if mayReset && countWas > 0 && o.h.count == 0 {
		// The runtime has just drawn a new random seed. Replace it by the
		// scheduled one, so that the trace can be repeated.
		if o.h.hash0 == hashWas {
			fmt.Fprintln(os.Stderr, "note: runtime drew the same seed (or did not reset)")
			o.stats["noreset"]++
		}
		o.stats["reset"]++
		if o.growing() {
			o.stats["resetWhileGrowing"]++
		}
		o.epoch++
		o.h.hash0 = hash0For(o.sp.seed, o.epoch)
		fmt.Fprintf(o.w, "e %d %d\n", o.epoch, o.h.hash0)
		o.snap(o.sp.dump == "all")
		snapped = true
	} else if o.h.hash0 != hashWas {
		fail("hash0 changed without the map becoming empty")
	}
	if g := o.growing(); g != o.grew {
		o.grew = g
		if g {
			if o.h.flags&flagSameSize != 0 {
				o.stats["sameSizeGrow"]++
			} else {
				o.stats["biggerGrow"]++
			}
		}
		if !snapped {
			o.snap(o.sp.dump == "all")
			snapped = true
		}
	}
	if o.h.b != o.lastB && !snapped {
		o.snap(o.sp.dump == "all")
		snapped = true
	}
	o.lastB = o.h.b
	if !snapped && o.ops%o.sp.every == 0 {
		o.snap(o.sp.dump == "all")
	}
}

func (o *oracle) put(id int) {
	ki := o.touch(id)
	h0, c0, g0 := o.h.hash0, o.h.count, o.growing()
	o.puts++
	*rtAssign(o.t, o.h, ki.key) = o.puts
	ki.val = o.puts
	isNew := o.h.count != c0
	if isNew != (ki.pos < 0) {
		fail("%s: put disagrees with the shadow copy at op %d", o.sp.name, o.ops)
	}
	if isNew {
		o.setPresent(id, o.ops)
	} else if g0 {
		o.stats["updateWhileGrowing"]++
	}
	fmt.Fprintf(o.w, "p %d %d %d\n", id, ki.val, b2i(isNew))
	o.after(h0, c0, false)
}

func (o *oracle) get(id int) {
	ki := o.touch(id)
	h0, c0 := o.h.hash0, o.h.count
	p, ok := rtAccess2(o.t, o.h, ki.key)
	v := *p
	if ok != (ki.pos >= 0) || (ok && v != ki.val) || (!ok && v != 0) {
		fail("%s: get disagrees with the shadow copy at op %d", o.sp.name, o.ops)
	}
	fmt.Fprintf(o.w, "g %d %d %d\n", id, b2i(ok), v)
	o.after(h0, c0, false)
}

func (o *oracle) del(id int) {
	ki := o.touch(id)
	h0, c0, g0 := o.h.hash0, o.h.count, o.growing()
	rtDelete(o.t, o.h, ki.key)
	removed := o.h.count != c0
	if removed != (ki.pos >= 0) {
		fail("%s: delete disagrees with the shadow copy at op %d", o.sp.name, o.ops)
	}
	if removed {
		o.setAbsent(id)
	}
	if g0 {
		if removed {
			o.stats["deleteHitWhileGrowing"]++
		} else {
			o.stats["deleteMissWhileGrowing"]++
		}
	}
	fmt.Fprintf(o.w, "d %d %d\n", id, b2i(removed))
	o.after(h0, c0, true)
}

func (o *oracle) clear() {
	h0, c0 := o.h.hash0, o.h.count
	if o.growing() {
		o.stats["clearWhileGrowing"]++
	}
	rtClear(o.t, o.h)
	for len(o.pres) > 0 {
		o.setAbsent(o.pres[len(o.pres)-1])
	}
	fmt.Fprintf(o.w, "c\n")
	o.after(h0, c0, true)
}
