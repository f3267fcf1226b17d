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

/**
 * States of respondents from several files, each in parts of its own, put into the parts of the
 * whole dataset one after the other.
 */
final class GatheredParts implements AutoCloseable {
  private static final int END = -1;

  private final PartedLayout layout;
  private final Parting parting;
  private final StatePlaces places;
  private final List<DataOutputStream> outs = new ArrayList<>();

  GatheredParts(PartedLayout layout, Parting parting, StatePlaces places) {
    this.layout = layout;
    this.parting = parting;
    this.places = places;
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

  /** Adds states of some respondents of a file. */
  void add(Cube cube) {
    List<byte[]> split = layout.split(cube, parting);
    for (int part = 0; part < split.size(); part++) {
      append(outs.get(part), split.get(part));
    }
  }

  private static void append(DataOutputStream out, byte[] piece) {
    try {
      out.writeInt(piece.length);
      out.write(piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Merges each part and leaves it where it can be read again and again. */
  Parts merged() {
    close();
    for (int part = 0; part < parting.parts(); part++) {
      try (DataOutputStream out = places.create(whole(part))) {
        out.write(CubeFormat.pack(merged(part)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      places.delete(pieces(part));
    }
    return (atoms, action) -> {
      for (int part = 0; part < parting.parts(); part++) {
        action.accept(CubeFormat.read(places.read(whole(part)), atoms::contains));
      }
    };
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
