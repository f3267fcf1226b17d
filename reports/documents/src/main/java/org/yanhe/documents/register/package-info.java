/**
 * Tables of a release about itself: the delivered files, the checks that rows broke, the revisions,
 * the origin of each indicator. They are printed as annexes; start at {@link
 * org.yanhe.documents.register.Register}.
 */
@NullMarked
package org.yanhe.documents.register;

import org.jspecify.annotations.NullMarked;
