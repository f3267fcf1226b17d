/**
 * The Chinese font that comes with Yanhe, so that pictures are the same on every machine, also on
 * one without any font; start at {@link org.yanhe.documents.font.Typeface}.
 */
@NullMarked
package org.yanhe.documents.font;

import org.jspecify.annotations.NullMarked;
