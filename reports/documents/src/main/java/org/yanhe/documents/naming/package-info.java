/**
 * How documents name the periods and classes of a release. Start at {@link
 * org.yanhe.documents.naming.ClassChoice}.
 */
@NullMarked
package org.yanhe.documents.naming;

import org.jspecify.annotations.NullMarked;
