package report

import "hash/crc32"

// joinedSum is the CRC-32 of two texts that stand behind each other, from their own sums and the length of the second: the sum of the
// first is moved along by as many zero bytes as the second is long. The method is that of crc32_combine in zlib 1.3.
func joinedSum(first, second uint32, length int) uint32 {
	by := uint32(1) << 31 // x⁰; the highest bit is the lowest power
	for power, n := 3, length; n > 0; power, n = power+1, n>>1 {
		if n&1 == 1 {
			by = product(squares[power&31], by)
		}
	}
	return product(by, first) ^ second
}

// squares are x to the powers of 1, 2, 4, 8 … modulo the polynomial of CRC-32.
var squares = func() (out [32]uint32) {
	out[0] = 1 << 30
	for i := 1; i < len(out); i++ {
		out[i] = product(out[i-1], out[i-1])
	}
	return out
}()

// product multiplies two polynomials modulo that of CRC-32.
func product(a, b uint32) (out uint32) {
	for m := uint32(1) << 31; m > 0; m >>= 1 {
		if a&m != 0 {
			out ^= b
		}
		if b&1 != 0 {
			b = b>>1 ^ crc32.IEEE
		} else {
			b >>= 1
		}
	}
	return out
}
