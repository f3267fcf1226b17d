package org.yanhe.bench;

/**
 * One timed run.
 *
 * @param seconds on the clock
 * @param cpuSeconds of all threads of the process: what the clock would say on an idle machine with
 *     one core
 * @param heapBytes peak of the Java heap
 * @param residentBytes peak of the memory of the process; 0 where the system does not tell
 * @param readBytes read from files; 0 where the system does not tell
 */
record Reading(
    double seconds, double cpuSeconds, long heapBytes, long residentBytes, long readBytes) {}
