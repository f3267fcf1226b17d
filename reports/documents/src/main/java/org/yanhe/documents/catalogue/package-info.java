/** The indicator catalogue as a workbook. */
@NullMarked
package org.yanhe.documents.catalogue;

import org.jspecify.annotations.NullMarked;
