// What a plain loop of C takes for ten million doubles: prints "name nanoseconds", medians.
// gcc -O3 -march=native -ffast-math (for the sum, which must not be in order; -lm)
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N 10000000L
#define RUNS 9

static double *a, *b, *out;
static volatile double sink;

__attribute__((noinline)) static void copy(void) { memcpy(out, a, N * sizeof(double)); }
__attribute__((noinline)) static void scale(void) { for (long i = 0; i < N; i++) out[i] = 2 * a[i]; }
__attribute__((noinline)) static void root(void) { for (long i = 0; i < N; i++) out[i] = sqrt(a[i]); }
__attribute__((noinline)) static void add(void) { for (long i = 0; i < N; i++) out[i] = a[i] + b[i]; }
__attribute__((noinline)) static void triad(void) { for (long i = 0; i < N; i++) out[i] = 2 * a[i] + b[i]; }
__attribute__((noinline)) static void sum(void) { double s = 0; for (long i = 0; i < N; i++) s += a[i]; sink = s; }

static int ascending(const void *x, const void *y) {
  double p = *(const double *)x, q = *(const double *)y;
  return (p > q) - (p < q);
}

static void report(const char *name, void (*loop)(void)) {
  double times[RUNS];
  loop();
  for (int run = 0; run < RUNS; run++) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    loop();
    clock_gettime(CLOCK_MONOTONIC, &to);
    times[run] = (to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec);
  }
  qsort(times, RUNS, sizeof(double), ascending);
  printf("%s %.0f\n", name, times[RUNS / 2]);
}

int main(void) {
  a = malloc(N * sizeof(double));
  b = malloc(N * sizeof(double));
  out = malloc(N * sizeof(double));
  if (!a || !b || !out) return 1;
  for (long i = 0; i < N; i++) {
    a[i] = i % 97;
    b[i] = i % 89;
    out[i] = 0;
  }
  report("copy", copy);
  report("scale", scale);
  report("root", root);
  report("add", add);
  report("triad", triad);
  report("sum", sum);
  return 0;
}
