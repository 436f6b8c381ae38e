// profile.go: finds out by experiment, not by version number, which of the known behaviours this
// runtime has.
package main

import "fmt"

type profile struct {
	prune, growOnFullUpdate, clearResetsTombstones, splitGroups bool
}

func detectProfile() profile {
	fixNativeHash(false)
	native := nativeMapType()
	t := *native
	t.hasher = hashSteer
	return profile{
		prune:                 prunes(&t),
		growOnFullUpdate:      growsOnFullUpdate(&t),
		clearResetsTombstones: clearResets(&t),
		splitGroups:           native.slotSize == 8 || native.elemOff != 8,
	}
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
func tombstoned(t *rtMapType, live uint64) *rtMap {
	m := rtMakemap(t, 14, nil)
	for i := uint64(0); i < 8; i++ {
		*rtAssign(t, m, i) = i
	}
	for i := live; i < 8; i++ {
		rtDelete(t, m, i)
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
	const group1 = 1 << 45
	for i := uint64(1); i <= 7; i++ {
		*rtAssign(t, m, group1|i) = i
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
