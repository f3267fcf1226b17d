package org.yanhe.model.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders that were made so that a file has a place, to be taken back if none came to lie
 * there.
 */
public final class MadeFolders {
  private final List<Path> deepestFirst;

  private MadeFolders(List<Path> deepestFirst) {
    this.deepestFirst = deepestFirst;
  }

  /** Sees which folders are missing on the way to one, itself included; makes none. */
  public static MadeFolders missing(Path folder) {
    return new MadeFolders(
        Stream.iterate(folder, path -> path != null, Path::getParent)
            .takeWhile(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
            .toList());
  }

  /** Removes those in which nothing lies; whoever put something there keeps them. */
  public void removeIfEmpty() {
    try {
      for (Path folder : deepestFirst) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      // something lies there, or somebody else takes care of it: a folder too many is no fault
    }
  }
}
