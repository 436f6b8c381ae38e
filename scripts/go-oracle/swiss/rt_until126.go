//go:build !go1.27

// rt_until126.go: the type descriptor and the hash of Go 1.24 to 1.26.
package main

import "unsafe"

// callsHasher: the map's fast paths call the hasher of the type descriptor, so that a trace can
// choose one.
const callsHasher = true

// rtMapType mirrors the runtime's type descriptor of a map.
type rtMapType struct {
	typ       [6]uintptr
	key       unsafe.Pointer
	elem      unsafe.Pointer
	group     unsafe.Pointer
	hasher    func(unsafe.Pointer, uintptr) uintptr
	groupSize uintptr
	slotSize  uintptr
	elemOff   uintptr
	flags     uint32
}

// slot is the distance from a key to the next one.
func (t *rtMapType) slot() uintptr { return t.slotSize }

// interleaved tells whether each key of a map[uint64]uint64 has its value right behind it.
func (t *rtMapType) interleaved() bool { return t.slotSize == 16 && t.elemOff == 8 }

//go:linkname rtUseAES runtime.useAeshash
var rtUseAES bool

//go:linkname rtHashKey runtime.hashkey
var rtHashKey [4]uintptr

//go:linkname rtAESKeys runtime.aeskeysched
var rtAESKeys [128]byte
