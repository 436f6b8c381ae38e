// script.go: the commands of a trace's script.
package main

import (
	"strconv"
	"strings"
)

func (o *oracle) play(script string) {
	for _, line := range strings.Split(script, ";") {
		if words := strings.Fields(line); len(words) > 0 {
			o.command(words)
		}
	}
}

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
	case int(o.m.used) < target || len(o.pres) == 0:
		if o.rng.below(100) < 50 {
			o.put(o.fresh())
		} else {
			o.put(o.randAbsent())
		}
	default:
		o.del(o.randPresent())
	}
}

// hold replaces one random entry by a new one.
func (o *oracle) hold(percentFresh int) {
	if len(o.pres) > 0 {
		o.del(o.randPresent())
	}
	if o.rng.below(100) < percentFresh {
		o.put(o.fresh())
	} else {
		o.put(o.randAbsent())
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

// until repeats step until the shape changes in the way asked for, at most limit times.
func (o *oracle) until(limit int, changed func(was, now shape) bool, step func()) {
	start := o.shape()
	for ; limit > 0 && !changed(start, o.shape()); limit-- {
		before := o.shape()
		step()
		if now := o.shape(); now.tombstones < before.tombstones-1 {
			start.tombstones = -1 // remembered for pruned
		}
	}
}

func grown(was, now shape) bool  { return now.capacity != was.capacity || now.tables != was.tables }
func split(was, now shape) bool  { return now.tables > was.tables }
func wider(was, now shape) bool  { return now.dirLen > was.dirLen }
func pruned(was, now shape) bool { return was.tombstones < 0 }

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
	times := func(n int, step func()) {
		for ; n > 0; n-- {
			step()
		}
	}
	whilePresent := func(n int, step func()) {
		for ; n > 0 && len(o.pres) > 0; n-- {
			step()
		}
	}
	switch words[0] {
	case "fill":
		times(arg(1), func() { o.put(o.fresh()) })
	case "refill":
		times(arg(1), func() { o.put(o.randAbsent()) })
	case "fillgrow":
		o.until(opt(1, 10000), grown, func() { o.put(o.fresh()) })
	case "fillsplit":
		o.until(opt(1, 10000), split, func() { o.put(o.fresh()) })
	case "filldir":
		o.until(opt(1, 10000), wider, func() { o.put(o.fresh()) })
	case "sfill":
		times(arg(3), func() { o.put(o.steered(uint64(arg(1)), uint64(arg(2)))) })
	case "spread": // steered top bits, groups one after the other
		n := 0
		times(arg(2), func() { o.put(o.steered(uint64(arg(1)), uint64(n&127))); n++ })
	case "update":
		whilePresent(arg(1), func() { o.put(o.randPresent()) })
	case "get":
		times(arg(1), func() { o.get(o.pick(opt(2, 50))) })
	case "del":
		times(arg(1), func() { o.del(o.pick(opt(2, 100))) })
	case "delpct":
		times(int(o.m.used)*arg(1)/100, func() { o.del(o.randPresent()) })
	case "delto":
		for int(o.m.used) > arg(1) {
			o.del(o.randPresent())
		}
	case "delall":
		whilePresent(1<<30, func() { o.del(o.randPresent()) })
	case "lifo":
		whilePresent(arg(1), func() { o.del(o.extreme(true)) })
	case "fifo":
		whilePresent(arg(1), func() { o.del(o.extreme(false)) })
	case "blink": // delete the latest key and put the same key again
		whilePresent(arg(1), func() {
			id := o.extreme(true)
			o.del(id)
			o.put(id)
		})
	case "churn":
		times(arg(1), func() { o.churnOp(arg(2)) })
	case "hold":
		times(arg(1), func() { o.hold(opt(2, 100)) })
	case "holdgrow":
		o.until(arg(1), grown, func() { o.hold(opt(2, 100)) })
	case "holdprune":
		o.until(arg(1), pruned, func() { o.hold(opt(2, 100)) })
	case "clear":
		o.clear()
	case "iter":
		o.iterAll()
	case "ib":
		o.iterBegin(arg(1))
	case "in":
		for n := arg(2); n > 0 && o.iterNext(arg(1)); n-- {
		}
	case "iterchurn": // iterate while changing the map
		o.iterBegin(0)
		target := int(o.m.used)
		for n := arg(1); n > 0 && o.iterNext(0); n-- {
			times(opt(2, 1), func() { o.churnOp(target + opt(3, 0)) })
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
