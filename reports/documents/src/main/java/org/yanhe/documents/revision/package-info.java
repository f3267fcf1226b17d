/** A workbook of what differs between two releases. */
@NullMarked
package org.yanhe.documents.revision;

import org.jspecify.annotations.NullMarked;
