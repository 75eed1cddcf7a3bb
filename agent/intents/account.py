"""Account: profile, addresses, password, log-in, what is kept about the shopper."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
i forgot my password | reset my password | can't remember my password how do i get in | password bhool gaya
password reset karna hai | पासवर्ड रीसेट करना है | मैं अपना पासवर्ड भूल गई | password visarlo | पासवर्ड बदलायचा आहे

unable to log in | login not working | sign in problem | my login keeps failing | login nahi ho pa raha
लॉगिन नहीं हो रहा | login hot nahi | लॉगिन होत नाहीये

otp not received while logging in | didn't get the otp to sign in | login ka otp nahi aa raha
लॉगिन का ओटीपी नहीं आया | login sathi otp yet nahi | लॉगिनसाठी ओटीपी येत नाही

change my mobile number | update my phone number | i have a new phone number, change it in my profile
mera number change karo | phone number update karna hai | मेरा मोबाइल नंबर बदलना है | maza number badla
माझा मोबाइल नंबर बदलायचा आहे

change my email id | update email on my profile | email id galat hai theek karo | ईमेल आईडी बदलनी है
email badlaycha ahe | ईमेल आयडी अपडेट करा

add a new address to my account | save another address | i shifted house, update my saved address
delete my old office address | naya address add karna hai account me | purana address hata do profile se
मेरे खाते में नया पता जोड़ें | सेव किया हुआ पता बदलना है | navin patta save karaycha ahe
माझ्या खात्यात नवीन पत्ता जोडा

delete my account | close my account permanently | remove my profile | mera account delete karo
account band karna hai | मेरा खाता बंद कर दो | अकाउंट डिलीट करना है | maza account band kara
माझं खातं बंद करायचं आहे

delete my data | erase all the information you hold about me | what data do you keep about me | mera data hata do
mera saara data delete karo | मेरी जानकारी मिटा दो | मेरा डेटा डिलीट कीजिए | maza data kadhun taka
माझी सगळी माहिती काढून टाका

unsubscribe me | stop the promotional messages | don't send me sms and mails anymore
too many notifications from you, turn them off | message bhejna band karo | promotional sms band karwao
मैसेज भेजना बंद करो | मुझे ईमेल मत भेजो | message pathavna band kara | मेसेज पाठवणं बंद करा

create an account | how do i register | sign up | i want to make a new account | account kaise banau
naya account banana hai | नया अकाउंट कैसे बनाएं | रजिस्टर करना है | account kasa ughdaycha | नवीन खातं उघडायचं आहे

remove my saved card | delete the card stored in my account | is my card saved with you, please remove it
saved card hatana hai | सेव किया हुआ कार्ड हटाना है | save kelela card kadhun taka | सेव्ह केलेलं कार्ड काढा

my name is spelt wrong in the profile | change my name | update my date of birth | edit my profile details
profile me naam galat hai | naam badalna hai account me | प्रोफाइल में नाम बदलना है
profile madhe naav badlaycha ahe | माझं नाव चुकीचं आहे, बदला

someone else is using my account | i think my account was hacked | kisi ne mera account hack kar liya
मेरा अकाउंट हैक हो गया | maza account hack zala | माझं खातं हॅक झालंय

log me out | sign me out of all devices | logout karna hai | sab phone se logout kar do | लॉगआउट कर दो
mala logout kara | लॉग आउट करा

where can i see my profile | show my account details | what email is registered with you | meri profile dikhao
mera konsa number register hai | मेरी प्रोफाइल दिखाओ | mazi profile dakhva | माझं प्रोफाइल दाखवा

set my default address | make my home address the default one | which address is saved as default
default address badalna hai | डिफ़ॉल्ट पता सेट करो | default patta set kara

my account is locked | account blocked after too many attempts | account lock ho gaya hai | खाता लॉक हो गया
account lock zala ahe | खातं लॉक झालं

save my size as {size} in my profile | remember that i wear {size} | mera size {size} save kar lo
मेरा साइज {size} सेव कर लो | maza size {size} lakshat theva

send me the otp again | resend verification code | otp bhejo login ke liye | verification code nahi mila
sign in ka otp dobara bhejo | लॉगिन ओटीपी दोबारा भेजो | otp parat pathva login cha | व्हेरिफिकेशन कोड मिळाला नाही

how can i open an account | i don't have an account yet | can i register online | having trouble registering
registration nahi ho raha | खाता खोलना है | रजिस्ट्रेशन में दिक्कत | nondani karaychi ahe | नोंदणी होत नाही

switch to my other account | use a different account | change user | dusre account se login karna hai
दूसरे खाते से लॉगिन करना है | dusrya account ne login karaycha

two accounts with the same number, merge them | combine my accounts | do account ek kar do | दोनों खाते एक कर दो
donhi khati ekatra kara

update my profile picture | change my username | edit personal details | meri details update karo
मेरी जानकारी अपडेट करें | mazi mahiti badla | वैयक्तिक माहिती बदलायची आहे

how do i change my saved address | remove an address from my address book | address book me se purana address nikalo
पते की सूची से पता हटाना है | address book madhun patta kadha | जतन केलेला पत्ता बदलायचा आहे
set up a shipping address in my account

why do you need my phone number | who can see my data | privacy of my information | mera number kisi ko doge to nahi
मेरा डेटा सुरक्षित है क्या | mazi mahiti konala deta ka | माझी माहिती सुरक्षित आहे का

download my data | give me a copy of my personal information | mera data chahiye copy me | मेरे डेटा की कॉपी चाहिए
mazya data chi copy dya

deactivate my account for some time | temporarily disable my profile | account kuch din ke liye band karo
खाता कुछ समय के लिए बंद करो | account thode divas band theva

my email is not verified | verify my email | email verify kaise kare | ईमेल वेरीफाई नहीं हो रहा
email verify hot nahi | ईमेल पडताळणी होत नाही

whatsapp messages from you are irritating, remove my number | opt me out of marketing | newsletter band karo
न्यूज़लेटर बंद करो | newsletter nako | जाहिरातीचे मेसेज नकोत | stop calling me for offers

change my password to something new | want to set a new password | password change kaise kare | पासवर्ड कैसे बदलें
password kasa badlaycha | पासवर्ड कसा बदलायचा

add my birthday to the profile | add my upi id to my account | save my new card | naya card save karo
नया कार्ड सेव करना है | navin card save kara

login with google is failing | it says user not found | account not found dikha raha hai
यूज़र नहीं मिला दिखा रहा है | account sapdat nahi mhantay

am i signed in | which account am i using | kaunse number se login hu | मैं किस अकाउंट से लॉगिन हूँ
konya account ne login ahe mi

पासवर्ड भूल गया हूँ | ओटीपी नहीं आया | अकाउंट नहीं खुल रहा | पासवर्ड विसरले | ओटीपी येत नाही | अकाउंट उघडत नाही

मेरा नाम बदलना है | मेरा फोन नंबर बदलो | ईमेल बदलना है मुझे | पता जोड़ना है मेरे खाते में | माझं नाव बदलायचंय
माझा फोन नंबर बदला | ईमेल बदलायचा आहे | नवीन पत्ता जोडा खात्यात

मेरा खाता मिटा दो | मेरी जानकारी हटा दीजिए | संदेश भेजना बंद करो | माझं खातं काढून टाका | माझी माहिती पुसा
मेसेज पाठवू नका

नया खाता बनाना है | रजिस्टर कैसे करूँ | साइन अप करना है | नवीन खातं उघडायचं | नोंदणी कशी करू
साइन अप कसं करायचं
"""

INTENT = Intent(
    name=IntentName.ACCOUNT,
    description=(
        "Profile, saved addresses and cards, password, log-in and its OTP, registration, unsubscribing, "
        "deleting the account or personal data."
    ),
    examples=EXAMPLES,
)
