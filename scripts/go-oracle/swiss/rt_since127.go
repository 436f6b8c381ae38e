//go:build go1.27

// rt_since127.go: the type descriptor and the hash of Go 1.27, checked against go1.27.3.
package main

import "unsafe"

// callsHasher is false: the map's fast paths compute Go's own hash in place, whatever hasher the
// type descriptor names.
const callsHasher = false

// rtMapType mirrors the runtime's type descriptor of a map.
type rtMapType struct {
	typ        [6]uintptr
	key        unsafe.Pointer
	elem       unsafe.Pointer
	group      unsafe.Pointer
	hasher     func(unsafe.Pointer, uintptr) uintptr
	groupSize  uintptr
	keysOff    uintptr
	keyStride  uintptr
	elemsOff   uintptr
	elemStride uintptr
	elemOff    uintptr
	flags      uint32
}

// slot is the distance from a key to the next one.
func (t *rtMapType) slot() uintptr { return t.keyStride }

// interleaved tells whether each key of a map[uint64]uint64 has its value right behind it.
func (t *rtMapType) interleaved() bool {
	return t.keyStride == 16 && t.elemStride == 16 && t.elemsOff == t.keysOff+8
}

//go:linkname rtUseAES internal/runtime/maps.UseAeshash
var rtUseAES bool

//go:linkname rtHashKey internal/runtime/maps.hashkey
var rtHashKey [4]uintptr

//go:linkname rtAESKeys internal/runtime/maps.aeskeysched
var rtAESKeys [128]byte
