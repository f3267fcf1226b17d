/** Work that goes on side by side on the processors of a machine. */
@NullMarked
package org.yanhe.model.processor;

import org.jspecify.annotations.NullMarked;
