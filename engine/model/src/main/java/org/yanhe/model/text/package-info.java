/** Text in Chinese and English. */
@NullMarked
package org.yanhe.model.text;

import org.jspecify.annotations.NullMarked;
