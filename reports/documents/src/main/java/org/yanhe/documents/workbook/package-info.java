/**
 * Workbooks in the style of a statistical yearbook, and their accessible companions, from the table
 * model. A sheet computes nothing of its own. Start at {@link
 * org.yanhe.documents.workbook.YearbookWorkbook}.
 */
@NullMarked
package org.yanhe.documents.workbook;

import org.jspecify.annotations.NullMarked;
