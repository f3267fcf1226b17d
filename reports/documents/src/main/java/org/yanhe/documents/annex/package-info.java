/** All figures of a release as one long list for spreadsheets, written without holding it. */
@NullMarked
package org.yanhe.documents.annex;

import org.jspecify.annotations.NullMarked;
