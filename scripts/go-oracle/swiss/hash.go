// hash.go: the random numbers and the hashers of the traces.
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

func seedFor(seed uint64, epoch int) uintptr {
	return uintptr(mix64(seed + uint64(epoch+1)*golden))
}

func hashMix(p unsafe.Pointer, seed uintptr) uintptr {
	return uintptr(mix64(*(*uint64)(p) + uint64(seed)*golden))
}

func hashIdent(p unsafe.Pointer, seed uintptr) uintptr {
	return uintptr(*(*uint64)(p))
}

// hashSteer lets the key choose directory and group: the top 12 bits of the hash are the top 12
// bits of the key, bits 7..13 are bits 45..51 of the key; the rest is as in hashMix.
func hashSteer(p unsafe.Pointer, seed uintptr) uintptr {
	k := *(*uint64)(p)
	const steered = 0xFFF<<52 | 0x7F<<7
	return uintptr(mix64(k+uint64(seed)*golden)&^steered | k&(0xFFF<<52) | (k>>45)&0x7F<<7)
}

// machineHasAES is what the runtime itself decided before we touched it.
var machineHasAES = rtUseAES

// fixNativeHash replaces the process-wide random keys of Go's own hash by constants.
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

type fnv uint64

func newFnv() fnv { return 0xcbf29ce484222325 }

func (f *fnv) bytes(n int, x uint64) {
	for i := 0; i < n; i++ {
		*f = (*f ^ fnv(byte(x>>(8*i)))) * 0x100000001b3
	}
}
