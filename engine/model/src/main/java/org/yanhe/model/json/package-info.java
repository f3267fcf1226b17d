/** JSON in one canonical form: two-space indent, LF, keys in the order written. */
@NullMarked
package org.yanhe.model.json;

import org.jspecify.annotations.NullMarked;
