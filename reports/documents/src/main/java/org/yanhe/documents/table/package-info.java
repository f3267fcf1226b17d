/**
 * The table model every document is printed from: head, rows, cells and the formulas that join
 * them, without any file format. Start at {@link org.yanhe.documents.table.Table}.
 */
@NullMarked
package org.yanhe.documents.table;

import org.jspecify.annotations.NullMarked;
