package org.yanhe.spark.pass;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.Processors;

/**
 * States of several files put together: those of respondents, which each file has in parts of its
 * own, in the parts of the whole dataset.
 */
final class GatheredParts implements AutoCloseable {
  private static final int END = -1;

  private final PartedLayout layout;
  private final Parting parting;
  private final StatePlaces places;
  private final Cube common;
  private final List<DataOutputStream> outs = new ArrayList<>();

  GatheredParts(PartedLayout layout, Parting parting, StatePlaces places) {
    this.layout = layout;
    this.parting = parting;
    this.places = places;
    this.common = new Cube(layout.common());
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
   */
  PassResult result(int known, int files, String obstacle) {
    close();
    Processors.share(parting.parts(), () -> this, GatheredParts::merge);
    Parts parts = Parts.packed(parting.parts(), part -> places.read(whole(part)));
    return new PassResult(common, parts, known, 0, files, obstacle);
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
    Cube all = new Cube(layout.ofRespondents());
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
