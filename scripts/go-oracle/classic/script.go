package main

import (
	"bufio"
	"fmt"
	"runtime"
	"strconv"
	"strings"
)

func (o *oracle) randPresent() int { return o.pres[o.rng.below(len(o.pres))] }

func (o *oracle) randAbsent() int {
	if len(o.abs) == 0 || o.rng.below(3) == 0 {
		id := o.fresh()
		o.keys[id].apos = len(o.abs)
		o.abs = append(o.abs, id)
		return id
	}
	return o.abs[o.rng.below(len(o.abs))]
}

func (o *oracle) pick(percentPresent int) int {
	if len(o.pres) > 0 && o.rng.below(100) < percentPresent {
		return o.randPresent()
	}
	return o.randAbsent()
}

func (o *oracle) churnOp(target int) {
	switch r := o.rng.below(100); {
	case r < 10:
		o.get(o.pick(50))
	case r < 15:
		o.del(o.randAbsent())
	case r < 22 && len(o.pres) > 0:
		o.put(o.randPresent())
	case o.h.count < target || len(o.pres) == 0:
		if o.rng.below(100) < 70 {
			o.put(o.fresh())
		} else {
			o.put(o.randAbsent())
		}
	default:
		o.del(o.randPresent())
	}
}

func (o *oracle) extreme(latest bool) int {
	best := o.pres[0]
	for _, id := range o.pres {
		if (o.keys[id].born > o.keys[best].born) == latest && id != best {
			best = id
		}
	}
	return best
}

func (o *oracle) command(words []string) {
	arg := func(i int) int {
		if i >= len(words) {
			fail("%s: %v: too few words", o.sp.name, words)
		}
		n, err := strconv.Atoi(words[i])
		if err != nil {
			fail("%v", err)
		}
		return n
	}
	opt := func(i, dflt int) int {
		if i < len(words) {
			return arg(i)
		}
		return dflt
	}
	switch words[0] {
	case "fill":
		for n := arg(1); n > 0; n-- {
			o.put(o.fresh())
		}
	case "refill":
		for n := arg(1); n > 0; n-- {
			o.put(o.randAbsent())
		}
	case "update":
		for n := arg(1); n > 0 && len(o.pres) > 0; n-- {
			o.put(o.randPresent())
		}
	case "get":
		for n := arg(1); n > 0; n-- {
			o.get(o.pick(opt(2, 50)))
		}
	case "del":
		for n := arg(1); n > 0; n-- {
			o.del(o.pick(opt(2, 100)))
		}
	case "delpct":
		for n := o.h.count * arg(1) / 100; n > 0; n-- {
			o.del(o.randPresent())
		}
	case "delto":
		for o.h.count > arg(1) {
			o.del(o.randPresent())
		}
	case "lifo":
		for n := arg(1); n > 0 && len(o.pres) > 0; n-- {
			o.del(o.extreme(true))
		}
	case "fifo":
		for n := arg(1); n > 0 && len(o.pres) > 0; n-- {
			o.del(o.extreme(false))
		}
	case "fillgrow":
		for n := opt(1, 100000); !o.growing() && n > 0; n-- {
			o.put(o.fresh())
		}
	case "finish":
		for o.growing() && len(o.pres) > 0 {
			o.put(o.randPresent())
		}
	case "delgrow":
		for o.growing() && len(o.pres) > 0 {
			o.del(o.randPresent())
		}
	case "missgrow":
		for o.growing() && len(o.pres) > 0 {
			o.del(o.randAbsent())
		}
	case "churn":
		for n := arg(1); n > 0; n-- {
			o.churnOp(arg(2))
		}
	case "hold":
		for n := arg(1); n > 0; n-- {
			if len(o.pres) > 0 {
				o.del(o.randPresent())
			}
			o.put(o.fresh())
		}
	case "holdsame": // delete/insert until a same-size growth begins
		for n := arg(1); n > 0 && !(o.growing() && o.h.flags&flagSameSize != 0); n-- {
			if len(o.pres) > 0 {
				o.del(o.randPresent())
			}
			o.put(o.fresh())
		}
	case "sfill":
		for n := arg(2); n > 0; n-- {
			o.put(o.steered(uint64(arg(1))))
		}
	case "snov": // steered puts until the overflow count reaches its limit
		for n := arg(2); n > 0 && !o.growing() && int(o.h.noverflow) < 1<<o.h.b; n-- {
			o.put(o.steered(uint64(arg(1))))
		}
	case "clear":
		o.clear()
	case "delall":
		for len(o.pres) > 0 {
			o.del(o.randPresent())
		}
	case "iter":
		o.iterAll()
	case "ib":
		o.iterBegin(arg(1))
	case "in":
		for n := arg(2); n > 0; n-- {
			if !o.iterNext(arg(1)) {
				break
			}
		}
	case "iterchurn": // iterate while changing the map
		o.iterBegin(0)
		target := o.h.count
		for n := arg(1); n > 0; n-- {
			if !o.iterNext(0) {
				break
			}
			for m := opt(2, 1); m > 0; m-- {
				o.churnOp(target + opt(3, 0))
			}
		}
		for o.iterNext(0) {
		}
	case "snap":
		o.snap(false)
	case "dump":
		o.snap(true)
	default:
		fail("%s: unknown command %v", o.sp.name, words)
	}
}

func run(sp spec, w *bufio.Writer) map[string]int {
	o := newOracle(sp, w)
	fmt.Fprintf(w, "gomap-trace 1\nname %s\ngo %s %s/%s\nhasher %s\nkeys %s\nhint %d\nseed %d\nevery %d\nscript %s\nalloc",
		sp.name, runtime.Version(), runtime.GOOS, runtime.GOARCH, sp.hasher, sp.keys, sp.hint, sp.seed, sp.every, sp.script)
	for b := 0; b <= 15; b++ {
		fmt.Fprintf(w, " %d", totalBuckets(b))
	}
	fmt.Fprintf(w, "\nbegin\ne 0 %d\n", o.h.hash0)
	o.snap(sp.dump == "all")
	for _, line := range strings.Split(sp.script, ";") {
		words := strings.Fields(line)
		if len(words) == 2 && strings.HasPrefix(words[0], "repeat") {
			fail("no repeats")
		}
		if len(words) > 0 {
			o.command(words)
		}
		if o.h.b > 15 {
			fail("%s: B=%d, noverflow is no longer exact", sp.name, o.h.b)
		}
	}
	o.snap(true)
	fmt.Fprintf(w, "end %d\n", o.ops)
	o.stats["ops"] = o.ops
	o.stats["keys"] = len(o.keys)
	o.stats["finalCount"] = o.h.count
	return o.stats
}
