/** From a release to documents: workbook, charts, bulletin, page and exchange files. */
@NullMarked
package org.yanhe.documents;

import org.jspecify.annotations.NullMarked;
