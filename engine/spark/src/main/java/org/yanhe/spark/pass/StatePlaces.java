package org.yanhe.spark.pass;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.CubeSource;
import scala.Tuple2;

/**
 * Packed states by place, a file each, where executors and the driver see them: what tasks sent is
 * merged place by place on the executors and never all at once in one memory.
 */
final class StatePlaces {
  private final Path folder;
  private final FileSystem files;

  private StatePlaces(Path folder, FileSystem files) {
    this.folder = folder;
    this.files = files;
  }

  /** A folder without states. */
  static StatePlaces in(Path folder, Configuration conf) {
    try {
      FileSystem files = folder.getFileSystem(conf);
      files.delete(folder, true);
      files.mkdirs(folder);
      return new StatePlaces(folder, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Merges what tasks send to each place, as one job.
   *
   * @param atoms of each place
   */
  void fill(JavaPairRDD<Integer, byte[]> sent, List<List<Atom>> atoms) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(sent.context());
    Broadcast<SerializableConfiguration> conf =
        context.broadcast(new SerializableConfiguration(files.getConf()));
    String target = folder.toString();
    sent.partitionBy(new HashPartitioner(atoms.size()))
        .foreachPartition(
            states -> {
              int place = TaskContext.getPartitionId();
              write(
                  new Path(target, String.valueOf(place)),
                  conf.value().value(),
                  merged(states, atoms.get(place)));
            });
  }

  private static Cube merged(Iterator<Tuple2<Integer, byte[]>> states, List<Atom> atoms) {
    Cube all = new Cube(atoms);
    states.forEachRemaining(some -> all.merge(CubeFormat.read(some._2())));
    return all;
  }

  /** A task may run twice: whichever ends first leaves the file. */
  private static void write(Path path, Configuration conf, Cube cube) throws IOException {
    FileSystem files = path.getFileSystem(conf);
    Path draft = path.suffix("." + TaskContext.get().taskAttemptId() + ".draft");
    try (DataOutputStream out = files.create(draft)) {
      out.write(CubeFormat.pack(cube));
    }
    if (files.exists(path) || !files.rename(draft, path)) {
      files.delete(draft, false);
    }
  }

  /** The packed states of a place. */
  byte[] read(int place) {
    return read(String.valueOf(place));
  }

  /** What was put together under a name. */
  byte[] read(String name) {
    try (DataInputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was put together under a name, of which only what is needed is fetched. */
  CubeSource source(String name) {
    Path path = new Path(folder, name);
    return (from, length) -> {
      try (FSDataInputStream in = files.open(path)) {
        long left = Math.max(0, files.getFileStatus(path).getLen() - from);
        byte[] some = new byte[(int) Math.min(length, left)];
        in.readFully(from, some);
        return some;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** Opens a file beside the places for what is put together on the driver. */
  DataOutputStream create(String name) {
    try {
      return files.create(new Path(folder, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DataInputStream open(String name) {
    try {
      return files.open(new Path(folder, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String name) {
    try {
      files.delete(new Path(folder, name), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
