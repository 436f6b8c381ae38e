// profile.go: finds out by experiment, not by version number, which of the known behaviours this
// runtime has.
package main

import "fmt"

type profile struct {
	prune, growOnFullUpdate, clearResetsTombstones, splitGroups bool
}

func detectProfile() profile {
	fixNativeHash(false)
	t := nativeMapType()
	return profile{
		prune:                 prunes(t),
		growOnFullUpdate:      growsOnFullUpdate(t),
		clearResetsTombstones: clearResets(t),
		splitGroups:           !t.interleaved(),
	}
}

// keysOfGroup finds n keys whose search begins in the given group of a map of two groups, by Go's
// own hash: there are releases that use no other.
func keysOfGroup(t *rtMapType, m *rtMap, group uint64, n int) []uint64 {
	var keys []uint64
	for k := uint64(0); len(keys) < n; k++ {
		key := new(uint64)
		*key = k
		if uint64(t.hasher(ptr(key), m.seed))>>7&1 == group {
			keys = append(keys, k)
		}
	}
	return keys
}

func growsOnFullUpdate(t *rtMapType) bool {
	m := rtMakemap(t, 0, nil)
	for i := uint64(0); i < 8; i++ {
		*rtAssign(t, m, i) = i
	}
	*rtAssign(t, m, 3) = 33
	return m.dirLen > 0
}

// tombstoned makes a map of two groups whose group 0 is full of tombstones but for `live` entries.
func tombstoned(t *rtMapType, live int) *rtMap {
	m := rtMakemap(t, 14, nil)
	keys := keysOfGroup(t, m, 0, 8)
	for _, k := range keys {
		*rtAssign(t, m, k) = k
	}
	// A delete that empties the map draws a new seed, after the last tombstone is made.
	for _, k := range keys[live:] {
		rtDelete(t, m, k)
	}
	return m
}

func clearResets(t *rtMapType) bool {
	m := tombstoned(t, 0)
	rtClear(t, m)
	return m.directory()[0].tombstones() == 0
}

func prunes(t *rtMapType) bool {
	m := tombstoned(t, 1)
	for _, k := range keysOfGroup(t, m, 1, 7) {
		*rtAssign(t, m, k) = k
	}
	return m.directory()[0].capacity == 16
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (p profile) String() string {
	return fmt.Sprintf("prune=%d growOnFullUpdate=%d clearResetsTombstones=%d splitGroups=%d",
		bit(p.prune), bit(p.growOnFullUpdate), bit(p.clearResetsTombstones), bit(p.splitGroups))
}
