package org.yanhe.spark.pass;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.Memory;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.Processors;
import org.yanhe.methods.state.Selection;

/**
 * States of several files put together: those of respondents, which each file has in parts of its
 * own, in the parts of the whole dataset. What an earlier run has put together stays where it is,
 * and what is added is merged into it part by part as parts are read.
 */
final class GatheredParts implements AutoCloseable {
  private static final int END = -1;

  private final PartedLayout layout;
  private final Parting parting;
  private final StatePlaces places;
  private final Cube common;
  private final Optional<Before> before;
  private final boolean isAnew;
  private final List<DataOutputStream> outs = new ArrayList<>();

  /** What an earlier run has put together in the same parts. */
  interface Before {
    /** What does not grow with the number of respondents. */
    Cube common();

    /** The states of some respondents in a cube of their own. */
    Cube part(int part, Selection wanted);
  }

  /**
   * Begins.
   *
   * @param before what everything is added to, in the same parts
   * @param isAnew whether all of it is put together anew, so that nothing of before is read again
   */
  GatheredParts(
      PartedLayout layout,
      Parting parting,
      StatePlaces places,
      Optional<Before> before,
      boolean isAnew) {
    this.isAnew = isAnew;
    this.layout = layout;
    this.parting = parting;
    this.places = places;
    this.before = before;
    this.common = new Cube(layout.common());
    before.ifPresent(some -> common.merge(Cube.of(layout.common(), List.of(some.common()))));
    for (int part = 0; part < parting.parts(); part++) {
      outs.add(places.create(pieces(part)));
    }
  }

  private static String pieces(int part) {
    return "pieces-" + part;
  }

  private static String whole(int part) {
    return "part-" + part;
  }

  /** Adds the states of a file; several files may be added at once. */
  void add(DatasetStates.Stored stored) {
    Cube ofFile = Cube.of(layout.common(), List.of(stored.common()));
    synchronized (common) {
      common.merge(ofFile);
    }
    stored.respondents().forEach(some -> split(some.get()));
  }

  private void split(Cube some) {
    List<byte[]> split = layout.split(some, parting);
    for (int part = 0; part < split.size(); part++) {
      append(outs.get(part), split.get(part));
    }
  }

  private static void append(DataOutputStream out, byte[] piece) {
    try {
      synchronized (out) {
        out.writeInt(piece.length);
        out.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Merges each part, on all processors, and leaves it where it can be read again and again.
   *
   * @param known files whose states were known
   * @param memory what was found of the respondents before
   */
  PassResult result(int known, int files, String obstacle, Memory memory) {
    close();
    Processors.share(parting.parts(), () -> this, GatheredParts::merge);
    return new PassResult(common, new Gathered(memory), known, 0, files, obstacle);
  }

  /** The packed states of a part that was put together anew, after the result. */
  byte[] packed(int part) {
    return places.read(whole(part));
  }

  private Cube before(int part, Selection wanted) {
    return before
        .map(some -> some.part(part, wanted))
        .orElseGet(() -> new Cube(layout.ofRespondents()));
  }

  private final class Gathered implements Parts {
    private final Memory memory;

    Gathered(Memory memory) {
      this.memory = memory;
    }

    @Override
    public List<Atom> atoms() {
      return layout.ofRespondents();
    }

    @Override
    public Memory memory() {
      return memory;
    }

    @Override
    public int count() {
      return parting.parts();
    }

    @Override
    public Cube part(int number, Selection wanted) {
      Cube added = CubeFormat.read(places.source(whole(number)), wanted);
      return isAnew ? added : before(number, wanted).merge(added);
    }
  }

  private void merge(int part) {
    try (DataOutputStream out = places.create(whole(part))) {
      out.write(CubeFormat.pack(merged(part)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    places.delete(pieces(part));
  }

  private Cube merged(int part) {
    Cube all = isAnew ? before(part, Selection.ALL) : new Cube(layout.ofRespondents());
    try (DataInputStream in = places.open(pieces(part))) {
      for (int length = in.readInt(); length != END; length = in.readInt()) {
        all.merge(CubeFormat.read(in.readNBytes(length)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  @Override
  public void close() {
    for (DataOutputStream out : outs) {
      try (out) {
        out.writeInt(END);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    outs.clear();
  }
}
