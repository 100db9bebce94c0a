<?php
/* Installs a site in the folder named first, with records of known dates, and prints an application password of its admin. */
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Glenfirth Voluntary Forum', 'admin', 'admin@example.org', true, '', wp_generate_password());
update_option('timezone_string', 'Europe/London');
update_option('permalink_structure', '/%year%/%postname%/');
wp_set_current_user(1);
foreach (get_posts(['post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1]) as $sample) {
    wp_delete_post($sample->ID, true);
}
$governance = wp_insert_term('Governance & trustees', 'category')['term_id'];
$author = wp_insert_user(['user_login' => 'morag', 'user_pass' => wp_generate_password(), 'display_name' => 'Morag Sinclair', 'role' => 'author']);
foreach (range(1, 230) as $number) {
    // The first 120 share one second, more than a page of them; the rest lie a minute apart.
    $date = $number <= 120 ? '2026-01-15 10:00:00' : gmdate('Y-m-d H:i:s', strtotime('2026-02-01 09:00:00') + 60 * $number);
    wp_insert_post(['post_title' => "Post $number: boards & <em>trustees</em> don't agree", 'post_status' => 'publish',
        'post_content' => "<p>What post $number says.</p><script>x()</script>", 'post_excerpt' => $number % 2 ? "Summary of $number" : '',
        'post_date' => $date, 'post_author' => $author, 'post_category' => [$governance], 'tags_input' => ['merger', "tag $number"]]);
}
foreach (range(1, 4) as $number) {
    wp_insert_post(['post_type' => 'page', 'post_title' => "Page $number", 'post_status' => 'publish', 'post_content' => 'About us',
        'post_date' => '2026-01-20 12:00:00', 'post_author' => 1]);
}
register_taxonomy('sector', ['toolkit']);
foreach (range(1, 3) as $number) {
    $id = wp_insert_post(['post_type' => 'toolkit', 'post_title' => "Toolkit $number", 'post_status' => 'publish',
        'post_content' => 'Steps', 'post_date' => '2026-01-21 12:00:00', 'post_author' => 1]);
    wp_set_object_terms($id, 'Third sector', 'sector');
}
flush_rewrite_rules();
[$password] = WP_Application_Passwords::create_new_application_password(1, ['name' => 'tests']);
echo $password;
