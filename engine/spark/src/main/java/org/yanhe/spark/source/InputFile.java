package org.yanhe.spark.source;

import java.io.Serializable;

/**
 * A delivered file.
 *
 * @param index position among the files of a dataset
 * @param source position of its source among the sources of the dataset
 * @param uri where it is
 * @param name path within the project folder, as messages and the release say it
 * @param bytes its size
 * @param modified when it was last changed, in milliseconds since 1970
 */
record InputFile(int index, int source, String uri, String name, long bytes, long modified)
    implements Serializable {}
