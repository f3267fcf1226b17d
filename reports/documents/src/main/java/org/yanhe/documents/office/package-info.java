/**
 * What workbook and bulletin share: native charts as DrawingML, typefaces, and files that are
 * packed the same way each time. Start at {@link org.yanhe.documents.office.NativeChart}.
 */
@NullMarked
package org.yanhe.documents.office;

import org.jspecify.annotations.NullMarked;
