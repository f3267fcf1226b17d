/**
 * Problems with what a user wrote or delivered, each with its place, and the errors that stop a
 * command with its exit code.
 */
@NullMarked
package org.yanhe.model.problem;

import org.jspecify.annotations.NullMarked;
