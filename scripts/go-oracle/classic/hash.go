package main

import "unsafe"

const golden = 0x9E3779B97F4A7C15

func mix64(z uint64) uint64 {
	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9
	z = (z ^ (z >> 27)) * 0x94D049BB133111EB
	return z ^ (z >> 31)
}

type splitmix struct{ s uint64 }

func (r *splitmix) next() uint64 {
	r.s += golden
	return mix64(r.s)
}

func (r *splitmix) below(n int) int { return int(r.next() % uint64(n)) }

func hashMix(p unsafe.Pointer, seed uintptr) uintptr {
	return uintptr(mix64(*(*uint64)(p) + uint64(seed)*golden))
}

func hashIdent(p unsafe.Pointer, seed uintptr) uintptr {
	return uintptr(*(*uint64)(p))
}

// hashSteer: low 16 bits of the hash = bits 40..55 of the key, whatever the seed.
func hashSteer(p unsafe.Pointer, seed uintptr) uintptr {
	k := *(*uint64)(p)
	m := mix64(k + uint64(seed)*golden)
	return uintptr(m&^0xFFFF | (k>>40)&0xFFFF)
}

func hash0For(seed uint64, epoch int) uint32 {
	return uint32(mix64(seed + uint64(epoch+1)*golden))
}

// machineHasAES is what the runtime itself decided before we touched it.
var machineHasAES = rtUseAES

func fixNativeHash(aes bool) {
	r := splitmix{0x0F1E2D3C4B5A6978}
	for i := range rtHashKey {
		rtHashKey[i] = uintptr(r.next() | 1)
	}
	for i := range rtAESKeys {
		rtAESKeys[i] = byte(r.next())
	}
	if aes && !machineHasAES {
		fail("this machine's runtime does not use AES hashing")
	}
	rtUseAES = aes
}
