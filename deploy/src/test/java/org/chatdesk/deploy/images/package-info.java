/** The recipe of the images. */
@NullMarked
package org.chatdesk.deploy.images;

import org.jspecify.annotations.NullMarked;
