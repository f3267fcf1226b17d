/** The command line: one Picocli command a file. */
@NullMarked
package org.yanhe.cli;

import org.jspecify.annotations.NullMarked;
