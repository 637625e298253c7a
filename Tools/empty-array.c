// The storage that all empty arrays share, aligned as that of other arrays is. The standard
// library's own is aligned to 4, and a Span of Doubles refuses it where it lies unluckily.
__attribute__((aligned(16))) int storage[4] __asm__("$es23_swiftEmptyArrayStorageSi_S3itvp") = {
    0, -1, 0, 1  // no class, never freed, no elements, no capacity
};
