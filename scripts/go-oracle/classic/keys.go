package main

import "fmt"

func (o *oracle) fresh() int {
	for {
		var k uint64
		switch o.sp.keys {
		case "seq":
			k = o.seq
			o.seq++
		case "rnd":
			k = o.rng.next()
		case "stride":
			k = o.seq * 4096
			o.seq++
		default:
			fail("keys %q", o.sp.keys)
		}
		if _, dup := o.byKey[k]; !dup {
			return o.addKey(k)
		}
	}
}

func (o *oracle) steered(hint uint64) int {
	o.serial++
	return o.addKey(hint<<40 | o.serial)
}

func (o *oracle) addKey(k uint64) int {
	id := len(o.keys)
	o.keys = append(o.keys, &keyInfo{key: k, pos: -1, apos: -1, emitted: -1})
	o.byKey[k] = id
	return id
}

func (o *oracle) touch(id int) *keyInfo {
	ki := o.keys[id]
	if ki.emitted != o.epoch {
		ki.emitted = o.epoch
		fmt.Fprintf(o.w, "k %d %016x %016x\n", id, ki.key, o.hash(ki.key))
	}
	return ki
}

func (o *oracle) setPresent(id int, born int) {
	ki := o.keys[id]
	if ki.apos >= 0 {
		last := o.abs[len(o.abs)-1]
		o.abs[ki.apos] = last
		o.keys[last].apos = ki.apos
		o.abs = o.abs[:len(o.abs)-1]
		ki.apos = -1
	}
	ki.pos = len(o.pres)
	ki.born = born
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
