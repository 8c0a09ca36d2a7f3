"""The random numbers of relulab.model.random, written anew: SplitMix64, in streams of a seed and an index."""
import math

MASK = (1 << 64) - 1
GAMMA = 0x9E3779B97F4A7C15


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


class Stream:
    def __init__(self, seed, index):
        self.state = mix((mix(seed & MASK) + (index + 1) * GAMMA) & MASK)
        self.spare = None

    def long(self):
        self.state = (self.state + GAMMA) & MASK
        return mix(self.state)

    def below(self, bound):
        threshold = (1 << 32) % bound
        while True:
            product = (self.long() >> 32) * bound
            if (product & 0xFFFFFFFF) >= threshold:
                return product >> 32

    def uniform(self):
        return (self.long() >> 11) * 2.0 ** -53

    def normal(self):
        if self.spare is not None:
            value, self.spare = self.spare, None
            return value
        while True:
            u = 2 * self.uniform() - 1
            v = 2 * self.uniform() - 1
            s = u * u + v * v
            if 0 < s < 1:
                break
        scale = math.sqrt(-2 * math.log(s) / s)
        self.spare = v * scale
        return u * scale
