/** Binaries unpacked once per machine, and the folders where things are found. */
@NullMarked
package org.chatdesk.runner.files;

import org.jspecify.annotations.NullMarked;
