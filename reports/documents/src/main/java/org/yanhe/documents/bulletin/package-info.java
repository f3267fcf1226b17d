/**
 * The bulletin (公报): what a release says in sentences, with a few tables and charts, as a text to
 * be printed and edited. Start at {@link org.yanhe.documents.bulletin.BulletinDocument}.
 */
@NullMarked
package org.yanhe.documents.bulletin;

import org.jspecify.annotations.NullMarked;
