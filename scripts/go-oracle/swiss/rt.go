// rt.go: our own mirror of the parts of the Go runtime (1.24 and later, 64-bit) that the oracle
// has to look at, plus the linknames through which it drives the real code. What differs between
// releases is in rt_until126.go and rt_since127.go. Build with -ldflags=-checklinkname=0.
package main

import "unsafe"

// rtMap mirrors the 48-byte map header. Byte 35 is padding in Go 1.24.
type rtMap struct {
	used              uint64
	seed              uintptr
	dirPtr            unsafe.Pointer
	dirLen            int
	globalDepth       uint8
	globalShift       uint8
	writing           uint8
	tombstonePossible bool
	clearSeq          uint64
}

// rtTable mirrors the 32-byte table.
type rtTable struct {
	used       uint16
	capacity   uint16
	growthLeft uint16
	localDepth uint8
	index      int
	groups     unsafe.Pointer
	lengthMask uint64
}

// rtGroup mirrors one group of map[uint64]uint64, slots interleaved: 136 bytes.
type rtGroup struct {
	ctrl  [8]uint8
	slots [8]struct{ key, val uint64 }
}

// rtIter mirrors the 96-byte iterator.
type rtIter struct {
	key         *uint64
	elem        *uint64
	typ         unsafe.Pointer
	m           *rtMap
	entryOffset uint64
	dirOffset   uint64
	clearSeq    uint64
	globalDepth uint8
	dirIdx      int
	tab         *rtTable
	group       unsafe.Pointer
	entryIdx    uint64
}

const (
	ctrlEmpty   = 0x80
	ctrlDeleted = 0xFE
)

//go:linkname rtMakemap runtime.makemap
func rtMakemap(t *rtMapType, hint int, m *rtMap) *rtMap

//go:linkname rtAssign runtime.mapassign_fast64
func rtAssign(t *rtMapType, m *rtMap, key uint64) *uint64

//go:linkname rtAccess2 runtime.mapaccess2_fast64
func rtAccess2(t *rtMapType, m *rtMap, key uint64) (*uint64, bool)

//go:linkname rtDelete runtime.mapdelete_fast64
func rtDelete(t *rtMapType, m *rtMap, key uint64)

//go:linkname rtClear runtime.mapclear
func rtClear(t *rtMapType, m *rtMap)

//go:linkname rtIterInit internal/runtime/maps.(*Iter).Init
func rtIterInit(it *rtIter, t *rtMapType, m *rtMap)

//go:linkname rtIterNext internal/runtime/maps.(*Iter).Next
func rtIterNext(it *rtIter)

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
func asGoMap(m *rtMap) map[uint64]uint64 {
	return *(*map[uint64]uint64)(unsafe.Pointer(&m))
}

func (m *rtMap) directory() []*rtTable {
	return unsafe.Slice((**rtTable)(m.dirPtr), m.dirLen)
}

func (t *rtTable) groupSlice() []rtGroup {
	return unsafe.Slice((*rtGroup)(t.groups), int(t.lengthMask)+1)
}

func (t *rtTable) tombstones() int {
	return int(t.capacity)*7/8 - int(t.used) - int(t.growthLeft)
}
