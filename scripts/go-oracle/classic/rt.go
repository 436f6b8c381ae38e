// Our own mirror of the parts of the Go 1.19 runtime that the oracle
// has to look at, plus the linknames through which it drives the real code.
package main

import "unsafe"

// rtMapType mirrors the runtime's type descriptor of a map (64-bit, Go 1.19).
type rtMapType struct {
	typ        [6]uintptr
	key        unsafe.Pointer
	elem       unsafe.Pointer
	bucket     unsafe.Pointer
	hasher     func(unsafe.Pointer, uintptr) uintptr
	keysize    uint8
	elemsize   uint8
	bucketsize uint16
	flags      uint32
}

// rtMap mirrors the 48-byte map header.
type rtMap struct {
	count      int
	flags      uint8
	b          uint8
	noverflow  uint16
	hash0      uint32
	buckets    unsafe.Pointer
	oldbuckets unsafe.Pointer
	nevacuate  uintptr
	extra      *rtExtra
}

type rtExtra struct {
	overflow     *[]unsafe.Pointer
	oldoverflow  *[]unsafe.Pointer
	nextOverflow unsafe.Pointer
}

// rtIter mirrors the 96-byte iterator.
type rtIter struct {
	key         *uint64
	elem        *uint64
	t           unsafe.Pointer
	h           *rtMap
	buckets     unsafe.Pointer
	bptr        unsafe.Pointer
	overflow    *[]unsafe.Pointer
	oldoverflow *[]unsafe.Pointer
	startBucket uintptr
	offset      uint8
	wrapped     bool
	b           uint8
	i           uint8
	bucket      uintptr
	checkBucket uintptr
}

// rtBucket mirrors one bucket of map[uint64]uint64: 144 bytes.
type rtBucket struct {
	top  [8]uint8
	keys [8]uint64
	vals [8]uint64
	next *rtBucket
}

const bucketBytes = 144

const (
	flagIterator    = 1
	flagOldIterator = 2
	flagWriting     = 4
	flagSameSize    = 8
)

//go:linkname rtMakemap runtime.makemap
func rtMakemap(t *rtMapType, hint int, h *rtMap) *rtMap

//go:linkname rtAssign runtime.mapassign_fast64
func rtAssign(t *rtMapType, h *rtMap, key uint64) *uint64

//go:linkname rtAccess2 runtime.mapaccess2_fast64
func rtAccess2(t *rtMapType, h *rtMap, key uint64) (*uint64, bool)

//go:linkname rtDelete runtime.mapdelete_fast64
func rtDelete(t *rtMapType, h *rtMap, key uint64)

//go:linkname rtClear runtime.mapclear
func rtClear(t *rtMapType, h *rtMap)

//go:linkname rtIterInit runtime.mapiterinit
func rtIterInit(t *rtMapType, h *rtMap, it *rtIter)

//go:linkname rtIterNext runtime.mapiternext
func rtIterNext(it *rtIter)

//go:linkname rtRoundup runtime.roundupsize
func rtRoundup(n uintptr) uintptr

//go:linkname rtUseAES runtime.useAeshash
var rtUseAES bool

//go:linkname rtHashKey runtime.hashkey
var rtHashKey [4]uintptr

//go:linkname rtAESKeys runtime.aeskeysched
var rtAESKeys [128]byte

type eface struct {
	typ  unsafe.Pointer
	data unsafe.Pointer
}

// nativeMapType returns the compiler's own descriptor of map[uint64]uint64.
func nativeMapType() *rtMapType {
	var m any = map[uint64]uint64(nil)
	return (*rtMapType)((*eface)(unsafe.Pointer(&m)).typ)
}

// asGoMap views a runtime header as an ordinary Go map value.
func asGoMap(h *rtMap) map[uint64]uint64 {
	return *(*map[uint64]uint64)(unsafe.Pointer(&h))
}
