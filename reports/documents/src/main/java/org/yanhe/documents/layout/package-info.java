/**
 * The report as data: chapters, tables and charts are declared in YAML and filled from a release.
 * Start at {@link org.yanhe.documents.layout.Layout} and {@link
 * org.yanhe.documents.layout.ReportBook}.
 */
@NullMarked
package org.yanhe.documents.layout;

import org.jspecify.annotations.NullMarked;
