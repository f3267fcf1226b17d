package org.yanhe.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Times a run and looks how much memory and reading it takes. */
final class Meter {
  private static final double NANOS = 1e9;
  private static final long KILOBYTE = 1 << 10;
  private static final Path PROCESS = Path.of("/proc/self");

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final List<MemoryPoolMXBean> heap =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  /** Runs it after a collection, so that nobody pays for what another one left. */
  Reading measure(Runnable run) {
    System.gc();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    forgetPeak();
    long read = number("io", "rchar:");
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    run.run();
    double seconds = (System.nanoTime() - start) / NANOS;
    return new Reading(
        seconds,
        (system.getProcessCpuTime() - cpu) / NANOS,
        heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum(),
        number("status", "VmHWM:") * KILOBYTE,
        number("io", "rchar:") - read);
  }

  /** Linux: the peak of the resident memory begins anew. */
  private static void forgetPeak() {
    try {
      Files.writeString(PROCESS.resolve("clear_refs"), "5");
    } catch (IOException e) {
      // Another system: number() says 0 there, or the peak is that of the whole process.
    }
  }

  private static long number(String file, String key) {
    try {
      return Files.readAllLines(PROCESS.resolve(file)).stream()
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
