/**
 * Sentences of a report, built from published figures alone. A {@link
 * org.yanhe.documents.sentence.Template} says in the words of a layout what is told; what has no
 * figure is left out with its clause.
 */
@NullMarked
package org.yanhe.documents.sentence;

import org.jspecify.annotations.NullMarked;
